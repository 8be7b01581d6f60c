package org.guatu.briefing.analysis;

/** What is done with an analysis; every act is a step of its story. */
enum AnalysisAct {
    COMPOSED,
    COMPOSED_ANEW,
    WRITTEN,
    ISSUED,
    CORRECTED
}
