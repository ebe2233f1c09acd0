// The steps of the main job; the window and the command line call the same ones.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// load_tools → read → align → store → check → export: one header a step; batch does the first four for many.
#include "app/batch.h"
#include "app/bilingual_table.h"
#include "app/checking.h"
#include "app/correcting.h"
#include "app/exchange.h"
#include "app/exporting.h"
#include "app/merging.h"
#include "app/office_words.h"
#include "app/pairing.h"
#include "app/reading.h"
#include "app/release_record.h"
#include "app/storing.h"
#include "app/terms.h"
#include "app/tools.h"
#include "app/unit_correcting.h"
#include "app/updating.h"
#include "app/vendor_fill.h"
#include "app/vendor_package.h"
#include "app/vendor_return.h"
