// Stands for the folder until its first file.
