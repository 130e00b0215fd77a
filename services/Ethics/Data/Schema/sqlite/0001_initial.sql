CREATE TABLE "AdoptionPolicies" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AdoptionPolicies" PRIMARY KEY,
    "Entries" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Adoptions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Adoptions" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "OpinionId" TEXT NULL,
    "ReceivedOn" TEXT NULL,
    "DueOn" TEXT NULL,
    "ClockStoppedOn" TEXT NULL,
    "PausedDays" INTEGER NOT NULL,
    "Information" TEXT NOT NULL,
    "IsBarredByPolicy" INTEGER NOT NULL,
    "LastLook" TEXT NULL,
    "Case" TEXT NOT NULL,
    "PastCases" TEXT NOT NULL,
    "Outcome" TEXT NULL,
    "IsEffective" INTEGER NOT NULL,
    "Ground" TEXT NULL,
    "Text" TEXT NULL,
    "Conditions" TEXT NOT NULL,
    "Suggestions" TEXT NOT NULL,
    "DecidedAt" INTEGER NULL,
    "IsHeld" INTEGER NOT NULL,
    "HoldReason" TEXT NULL,
    "HoldBy" TEXT NULL,
    "ReportedOn" TEXT NULL,
    "ReportedAt" TEXT NULL,
    "WithdrawnAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Amendments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Amendments" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "LeadOrganisationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Summary" TEXT NOT NULL,
    "SiteId" TEXT NULL,
    "Documents" TEXT NOT NULL,
    "FiledAt" INTEGER NOT NULL,
    "ImplementedAt" INTEGER NULL,
    "NoticeDueAt" INTEGER NULL,
    "ReviewId" TEXT NULL,
    "Outcome" TEXT NULL,
    "OpinionId" TEXT NULL,
    "AcknowledgedBy" TEXT NULL,
    "DecidedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Committees" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Committees" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Members" TEXT NOT NULL,
    "Filing" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Confirmations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Confirmations" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "SiteId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "OpinionId" TEXT NULL,
    "Type" TEXT NOT NULL,
    "Changes" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "OpenedOn" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Case" TEXT NOT NULL,
    "SiteData" TEXT NULL,
    "Ground" TEXT NULL,
    "Text" TEXT NULL,
    "DecidedAt" INTEGER NULL,
    "IsBySimplified" INTEGER NOT NULL,
    "ReportedOn" TEXT NULL,
    "ReportedAt" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "ContinuingReports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ContinuingReports" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "ReviewId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "PeriodFrom" TEXT NOT NULL,
    "PeriodTo" TEXT NOT NULL,
    "Enrolled" INTEGER NOT NULL,
    "Withdrawn" INTEGER NOT NULL,
    "SeriousEvents" INTEGER NOT NULL,
    "Deviations" INTEGER NOT NULL,
    "Summary" TEXT NOT NULL,
    "Documents" TEXT NOT NULL,
    "FiledAt" INTEGER NOT NULL,
    "DueOn" TEXT NOT NULL,
    "IsLate" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Counters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Counters" PRIMARY KEY,
    "Value" INTEGER NOT NULL
);


CREATE TABLE "Hospitals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Hospitals" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Membership" TEXT NOT NULL,
    "SourceVersion" INTEGER NOT NULL
);


CREATE TABLE "Inbox" (
    "MessageId" TEXT NOT NULL,
    "Consumer" TEXT NOT NULL,
    "AppliedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_Inbox" PRIMARY KEY ("MessageId", "Consumer")
);


CREATE TABLE "LeadTasks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LeadTasks" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "SiteId" TEXT NOT NULL,
    "FromOrganisationId" TEXT NOT NULL,
    "LeadOrganisationId" TEXT NOT NULL,
    "SponsorId" TEXT NOT NULL,
    "RulePack" TEXT NOT NULL,
    "Cause" TEXT NOT NULL,
    "Ground" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "OpenedOn" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "JointCallDueOn" TEXT NULL,
    "JointCallOn" TEXT NULL,
    "Answer" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "LeadTransfers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LeadTransfers" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "SiteId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "FromOrganisationId" TEXT NOT NULL,
    "Ground" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "RequestedBy" TEXT NOT NULL,
    "RequestedAt" INTEGER NOT NULL,
    "ReviewId" TEXT NOT NULL,
    "IsTaken" INTEGER NULL,
    "EndedAt" INTEGER NULL,
    "CancelledBecause" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "OperatorDeeds" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OperatorDeeds" PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Deed" TEXT NOT NULL,
    "MessageId" TEXT NOT NULL,
    "Consumer" TEXT NOT NULL,
    "Reason" TEXT NOT NULL
);


CREATE TABLE "Opinions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Opinions" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "Letterhead" TEXT NOT NULL,
    "TrialId" TEXT NOT NULL,
    "ReviewId" TEXT NOT NULL,
    "LeadOrganisationId" TEXT NOT NULL,
    "SponsorId" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Mode" TEXT NOT NULL,
    "SubjectId" TEXT NULL,
    "Decision" TEXT NOT NULL,
    "IsEffective" INTEGER NOT NULL,
    "Conditions" TEXT NOT NULL,
    "Annex" TEXT NOT NULL,
    "Reasons" TEXT NOT NULL,
    "FollowUpMonths" INTEGER NOT NULL,
    "AcceptedOn" TEXT NOT NULL,
    "DecidedOn" TEXT NOT NULL,
    "ValidUntil" TEXT NOT NULL,
    "AdoptionDueOn" TEXT NOT NULL,
    "Versions" TEXT NOT NULL,
    "MeetingNumber" INTEGER NULL,
    "Meeting" TEXT NULL,
    "Recused" TEXT NOT NULL,
    "Agreements" TEXT NOT NULL,
    "IssuedBy" TEXT NOT NULL,
    "IssuedAt" INTEGER NOT NULL,
    "Supersedes" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "OpinionSequels" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OpinionSequels" PRIMARY KEY,
    "Met" TEXT NOT NULL,
    "Upload" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Outbox" (
    "Position" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
    "MessageId" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Partition" TEXT NOT NULL,
    "TraceParent" TEXT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "DueAt" INTEGER NOT NULL,
    "SentAt" INTEGER NULL,
    "ParkedAt" INTEGER NULL,
    "Attempts" INTEGER NOT NULL,
    "LastError" TEXT NULL
);


CREATE TABLE "Parked" (
    "MessageId" TEXT NOT NULL,
    "Consumer" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Cause" TEXT NOT NULL,
    "ParkedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_Parked" PRIMARY KEY ("MessageId", "Consumer")
);


CREATE TABLE "RaisedEscalations" (
    "AggregateId" TEXT NOT NULL,
    "Limit" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "Step" INTEGER NOT NULL,
    CONSTRAINT "PK_RaisedEscalations" PRIMARY KEY ("AggregateId", "Limit", "DueOn", "Step")
);


CREATE TABLE "RefusedAttempts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RefusedAttempts" PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "Deed" TEXT NOT NULL,
    "CaseId" TEXT NOT NULL,
    "CommitteeId" TEXT NULL
);


CREATE TABLE "Reviews" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Reviews" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "SponsorId" TEXT NOT NULL,
    "LeadOrganisationId" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Mode" TEXT NOT NULL,
    "SubjectId" TEXT NULL,
    "Study" TEXT NOT NULL,
    "Documents" TEXT NOT NULL,
    "RulePack" TEXT NOT NULL,
    "AcceptedOn" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Reviewers" TEXT NOT NULL,
    "Declarations" TEXT NOT NULL,
    "Comments" TEXT NOT NULL,
    "Questions" TEXT NOT NULL,
    "Notice" TEXT NULL,
    "Arrivals" TEXT NOT NULL,
    "Meetings" TEXT NOT NULL,
    "Decision" TEXT NULL,
    "DecidedOn" TEXT NULL,
    "Modifications" TEXT NOT NULL,
    "IsModificationVerified" INTEGER NOT NULL,
    "VerifierId" TEXT NULL,
    "OpinionId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "FormerLeads" TEXT NOT NULL,
    "Modes" TEXT NOT NULL,
    "Agreements" TEXT NOT NULL,
    "Exemption" TEXT NULL,
    "DueAt" INTEGER NULL,
    "ReportedOn" TEXT NULL,
    "ReportedAt" TEXT NULL
);


CREATE TABLE "RulePackActivations" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_RulePackActivations" PRIMARY KEY,
    "RulePack" TEXT NOT NULL,
    "EffectiveFrom" TEXT NOT NULL
);


CREATE TABLE "SafetyReports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SafetyReports" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "SiteId" TEXT NULL,
    "OrganisationId" TEXT NOT NULL,
    "SponsorId" TEXT NOT NULL,
    "LeadOrganisationId" TEXT NOT NULL,
    "Facts" TEXT NOT NULL,
    "IsForAll" INTEGER NOT NULL,
    "ParticipantCode" TEXT NULL,
    "Text" TEXT NOT NULL,
    "HappenedAt" INTEGER NULL,
    "FiledAt" INTEGER NOT NULL,
    "FiledBy" TEXT NOT NULL,
    "Duties" TEXT NOT NULL,
    "FollowUps" TEXT NOT NULL,
    "Assessments" TEXT NOT NULL,
    "ReviewId" TEXT NULL,
    "NoticeDueOn" TEXT NULL,
    "NoticeRule" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "SiteCompletions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SiteCompletions" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Figures" TEXT NOT NULL,
    "FiledBy" TEXT NOT NULL,
    "FiledAt" INTEGER NOT NULL,
    "AcknowledgedBy" TEXT NULL,
    "AcknowledgedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "SiteVersions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SiteVersions" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "IsLead" INTEGER NOT NULL,
    "Number" INTEGER NULL,
    "Name" TEXT NULL,
    "OpinionId" TEXT NULL,
    "Versions" TEXT NOT NULL,
    "ValidUntil" TEXT NULL,
    "ChangedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Sittings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sittings" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "On" TEXT NOT NULL
);


CREATE TABLE "Standings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Standings" PRIMARY KEY,
    "LeadOrganisationId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "ChangedBy" TEXT NULL,
    "ChangedAt" INTEGER NOT NULL,
    "StopNumber" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "StopReceipts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StopReceipts" PRIMARY KEY,
    "StopNumber" INTEGER NOT NULL,
    "SiteId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "AcknowledgedBy" TEXT NOT NULL,
    "AcknowledgedAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Stops" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Stops" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "TrialId" TEXT NOT NULL,
    "SiteId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Sites" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "TrialCompletions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TrialCompletions" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "ReviewId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Figures" TEXT NOT NULL,
    "FiledBy" TEXT NOT NULL,
    "FiledAt" INTEGER NOT NULL,
    "IsAccepted" INTEGER NULL,
    "EndedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE INDEX "IX_Adoptions_OrganisationId_TrialId" ON "Adoptions" ("OrganisationId", "TrialId");


CREATE INDEX "IX_Adoptions_TrialId_Id" ON "Adoptions" ("TrialId", "Id");


CREATE UNIQUE INDEX "IX_Amendments_TrialId_Number" ON "Amendments" ("TrialId", "Number");


CREATE INDEX "IX_Confirmations_DueOn" ON "Confirmations" ("DueOn");


CREATE INDEX "IX_Confirmations_OrganisationId_TrialId" ON "Confirmations" ("OrganisationId", "TrialId");


CREATE UNIQUE INDEX "IX_Confirmations_SiteId_SubjectId" ON "Confirmations" ("SiteId", "SubjectId");


CREATE INDEX "IX_Confirmations_TrialId_Id" ON "Confirmations" ("TrialId", "Id");


CREATE UNIQUE INDEX "IX_ContinuingReports_TrialId_Number" ON "ContinuingReports" ("TrialId", "Number");


CREATE INDEX "IX_Inbox_AppliedAt" ON "Inbox" ("AppliedAt");


CREATE INDEX "IX_LeadTasks_LeadOrganisationId" ON "LeadTasks" ("LeadOrganisationId");


CREATE INDEX "IX_LeadTasks_TrialId_Id" ON "LeadTasks" ("TrialId", "Id");


CREATE INDEX "IX_LeadTransfers_TrialId" ON "LeadTransfers" ("TrialId");


CREATE UNIQUE INDEX "IX_Opinions_Number" ON "Opinions" ("Number");


CREATE INDEX "IX_Opinions_TrialId" ON "Opinions" ("TrialId");


CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt") WHERE "SentAt" IS NULL;


CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");


CREATE INDEX "IX_RefusedAttempts_CommitteeId_Id" ON "RefusedAttempts" ("CommitteeId", "Id");


CREATE INDEX "IX_Reviews_LeadOrganisationId" ON "Reviews" ("LeadOrganisationId");


CREATE INDEX "IX_Reviews_OpinionId" ON "Reviews" ("OpinionId");


CREATE INDEX "IX_Reviews_SponsorId" ON "Reviews" ("SponsorId");


CREATE UNIQUE INDEX "IX_Reviews_SubjectId" ON "Reviews" ("SubjectId");


CREATE INDEX "IX_Reviews_TrialId" ON "Reviews" ("TrialId");


CREATE UNIQUE INDEX "IX_Reviews_TrialId_Initial" ON "Reviews" ("TrialId") WHERE "Type" = 'Initial';


CREATE INDEX "IX_SafetyReports_NoticeDueOn" ON "SafetyReports" ("NoticeDueOn");


CREATE INDEX "IX_SafetyReports_SiteId" ON "SafetyReports" ("SiteId");


CREATE UNIQUE INDEX "IX_SafetyReports_TrialId_Number" ON "SafetyReports" ("TrialId", "Number");


CREATE INDEX "IX_SiteCompletions_TrialId" ON "SiteCompletions" ("TrialId");


CREATE INDEX "IX_SiteVersions_TrialId" ON "SiteVersions" ("TrialId");


CREATE INDEX "IX_Sittings_OrganisationId_On" ON "Sittings" ("OrganisationId", "On");


CREATE UNIQUE INDEX "IX_StopReceipts_StopNumber_SiteId" ON "StopReceipts" ("StopNumber", "SiteId");


CREATE UNIQUE INDEX "IX_Stops_Number" ON "Stops" ("Number");


CREATE INDEX "IX_Stops_TrialId" ON "Stops" ("TrialId");


CREATE UNIQUE INDEX "IX_TrialCompletions_TrialId_Number" ON "TrialCompletions" ("TrialId", "Number");
