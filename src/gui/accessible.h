// What a screen reader is told of widgets that the program draws itself, and the names of all others.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/gdicmn.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

class wxWindow;

namespace stykovka {

/// A cell of a grid, or an item of a list.
struct AccessibleItem {
    std::string name;         ///< what it says
    std::string description;  ///< its state in words: no meaning by colour alone
    wxRect place;             ///< in the window; empty while it cannot be seen
};

struct ItemPlace {
    std::size_t row = 0, column = 0;

    friend bool operator==(const ItemPlace&, const ItemPlace&) = default;
};

/// What a widget with items tells. Asked on the thread of the windows only, at any time.
class AccessibleItems {
public:
    virtual ~AccessibleItems() = default;

    virtual std::size_t rows() const = 0;
    /// 0: a list, each row is an item.
    virtual std::size_t columns() const { return 0; }
    virtual std::string column_name(std::size_t) const { return {}; }
    virtual AccessibleItem item(ItemPlace place) const = 0;
    /// Where the user is.
    virtual std::optional<ItemPlace> active() const = 0;
    /// The user of the screen reader goes there.
    virtual void activate(ItemPlace place) = 0;
};

/// What a field with text tells; places are UTF-8 bytes.
class AccessibleText {
public:
    virtual ~AccessibleText() = default;

    virtual std::string shown_text() const = 0;
    virtual std::size_t caret_byte() const = 0;
    virtual std::pair<std::size_t, std::size_t> selected_bytes() const = 0;
    virtual wxRect place_of_byte(std::size_t byte) const = 0;
    virtual void go_to_byte(std::size_t byte) = 0;
    /// False when it may not be changed.
    virtual bool put_text(std::size_t begin, std::size_t end, const std::string& text) = 0;
    virtual bool can_be_changed() const = 0;
};

/// The object of a window in the tree of the screen reader. Made right after its window, gone before it.
class Accessible {
public:
    Accessible(wxWindow& window, AccessibleItems& items, const std::string& name);
    Accessible(wxWindow& window, AccessibleText& text, const std::string& name);
    ~Accessible();
    Accessible(const Accessible&) = delete;
    Accessible& operator=(const Accessible&) = delete;

    void rename(const std::string& name);
    /// Another item is the active one, or the active one says something else. Says nothing while nothing changed.
    void active_changed();
    /// The widget has the keyboard now: the active item is told again.
    void focused();
    /// Items were added, removed, or say something else.
    void items_changed();
    /// The text is another.
    void text_changed();
    void caret_moved();

private:
    struct Object;
    std::unique_ptr<Object> object_;
};

/// Tells the names that windows were given (SetName) to screen readers: for a window and all that is in it.
void name_controls(wxWindow& top);
/// Has a sentence read aloud.
void announce(wxWindow& window, const std::string& sentence);

}  // namespace stykovka
