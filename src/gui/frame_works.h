// The parts of the window's work: each does what needs more than a few lines.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/backup_work.h"
#include "gui/concordance_work.h"
#include "gui/correction_work.h"
#include "gui/dashboard_work.h"
#include "gui/exchange_work.h"
#include "gui/find_work.h"
#include "gui/finding_work.h"
#include "gui/incoming.h"
#include "gui/match_work.h"
#include "gui/pairing_work.h"
#include "gui/reference_work.h"
#include "gui/report_work.h"
#include "gui/review_work.h"
#include "gui/term_work.h"
#include "gui/word_work.h"

namespace stykovka {

struct FrameWorks {
    explicit FrameWorks(MainFrame& frame)
        : incoming(frame),
          find(frame),
          matches(frame),
          words(frame),
          concordance(frame),
          exchange(frame),
          corrections(frame),
          dashboard(frame),
          backups(frame),
          terms(frame),
          findings(frame),
          review(frame),
          reports(frame),
          pairing(frame),
          references(frame) {}

    Incoming incoming;
    FindWork find;
    MatchWork matches;
    WordWork words;
    ConcordanceWork concordance;
    ExchangeWork exchange;
    CorrectionWork corrections;
    DashboardWork dashboard;
    BackupWork backups;
    TermWork terms;
    FindingWork findings;
    ReviewWork review;
    ReportWork reports;
    PairingWork pairing;
    ReferenceWork references;
};

}  // namespace stykovka
