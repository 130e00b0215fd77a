CREATE TABLE "Aliases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Aliases" PRIMARY KEY,
    "SponsorId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "City" TEXT NULL,
    "NameKey" TEXT NOT NULL,
    "CityKey" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "ConfirmedBy" TEXT NOT NULL,
    "ConfirmedAt" INTEGER NOT NULL
);


CREATE TABLE "Amendments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Amendments" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Summary" TEXT NOT NULL,
    "SiteId" TEXT NULL,
    "Documents" TEXT NOT NULL,
    "Facts" TEXT NOT NULL,
    "ImplementedAt" INTEGER NULL,
    "FiledBy" TEXT NOT NULL,
    "FiledAt" INTEGER NOT NULL,
    "Outcome" TEXT NULL,
    "DecidedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Applications" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Applications" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "SponsorId" TEXT NOT NULL,
    "IdempotencyKey" TEXT NULL,
    "Title" TEXT NOT NULL,
    "RegistryId" TEXT NULL,
    "Record" TEXT NOT NULL,
    "RulePack" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Study" TEXT NULL,
    "SiteCount" INTEGER NOT NULL,
    "Deficiencies" TEXT NOT NULL,
    "Submissions" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "SubmittedAt" INTEGER NULL,
    "Acceptance" TEXT NULL,
    "AcceptedAt" INTEGER NULL,
    "Withdrawal" TEXT NULL,
    "ChangedAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Dismissal" TEXT NULL,
    "Warnings" TEXT NOT NULL,
    "LapsedAt" INTEGER NULL
);


CREATE TABLE "ContinuingReports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ContinuingReports" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Year" TEXT NOT NULL,
    "Documents" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "FiledOn" TEXT NOT NULL,
    "FiledBy" TEXT NOT NULL,
    "FiledAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Counters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Counters" PRIMARY KEY,
    "Value" INTEGER NOT NULL
);


CREATE TABLE "HospitalProfiles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_HospitalProfiles" PRIMARY KEY,
    "Departments" TEXT NOT NULL,
    "Specialities" TEXT NOT NULL,
    "Investigators" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Inbox" (
    "MessageId" TEXT NOT NULL,
    "Consumer" TEXT NOT NULL,
    "AppliedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_Inbox" PRIMARY KEY ("MessageId", "Consumer")
);


CREATE TABLE "KnownOrganisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_KnownOrganisations" PRIMARY KEY,
    "KnownVersion" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "City" TEXT NULL,
    "Grade" TEXT NULL,
    "Membership" TEXT NOT NULL
);


CREATE TABLE "Modifications" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Modifications" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "OpinionId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Explanation" TEXT NOT NULL,
    "Modified" TEXT NOT NULL,
    "Documents" TEXT NOT NULL,
    "FiledBy" TEXT NOT NULL,
    "FiledAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "NumberCounters" (
    "Year" INTEGER NOT NULL CONSTRAINT "PK_NumberCounters" PRIMARY KEY,
    "Last" INTEGER NOT NULL
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


CREATE TABLE "PublicRecords" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PublicRecords" PRIMARY KEY,
    "Status" TEXT NOT NULL,
    "Staged" TEXT NULL,
    "Rejection" TEXT NULL,
    "Released" INTEGER NOT NULL,
    "ReleasedAt" INTEGER NULL,
    "ArchivedBecause" TEXT NULL,
    "Title" TEXT NOT NULL,
    "RegistryId" TEXT NULL,
    "Sponsor" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "PublicTerms" (
    "Term" TEXT NOT NULL,
    "TrialId" TEXT NOT NULL,
    CONSTRAINT "PK_PublicTerms" PRIMARY KEY ("Term", "TrialId")
);


CREATE TABLE "PublicVersions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PublicVersions" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "StagedBy" TEXT NOT NULL,
    "ReleasedBy" TEXT NOT NULL,
    "ReleasedAt" INTEGER NOT NULL
);


CREATE TABLE "RaisedEscalations" (
    "AggregateId" TEXT NOT NULL,
    "Limit" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "Step" INTEGER NOT NULL,
    CONSTRAINT "PK_RaisedEscalations" PRIMARY KEY ("AggregateId", "Limit", "DueOn", "Step")
);


CREATE TABLE "RulePackProposals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RulePackProposals" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "RulePack" TEXT NOT NULL,
    "EffectiveFrom" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "EndedBy" TEXT NULL,
    "EndedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "StudyFacts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StudyFacts" PRIMARY KEY,
    "Versions" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "StudyNotices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StudyNotices" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "FiledBy" TEXT NOT NULL,
    "FiledAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "TrialEthics" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TrialEthics" PRIMARY KEY,
    "Opinions" TEXT NOT NULL,
    "IsApproved" INTEGER NOT NULL,
    "IsTerminated" INTEGER NOT NULL,
    "IsStopped" INTEGER NOT NULL,
    "StopVersion" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Uploads" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Uploads" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "Written" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Sha256" TEXT NOT NULL,
    "StartedBy" TEXT NOT NULL,
    "TouchedAt" INTEGER NOT NULL,
    "DocumentId" TEXT NULL
);


CREATE TABLE "ApplicationDocuments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ApplicationDocuments" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "MediaType" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "IsConfidential" INTEGER NOT NULL,
    "ProtocolVersion" TEXT NULL,
    "KeyFacts" TEXT NULL,
    "FiledAt" INTEGER NOT NULL,
    "FiledBy" TEXT NOT NULL,
    "SupersededBy" TEXT NULL,
    CONSTRAINT "FK_ApplicationDocuments_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ApplicationSites" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ApplicationSites" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "City" TEXT NULL,
    "Country" TEXT NULL,
    "OrganisationId" TEXT NULL,
    "Naming" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Target" INTEGER NULL,
    "Investigator" TEXT NULL,
    "Submitted" TEXT NULL,
    "IsOutside" INTEGER NOT NULL,
    "Withdrawal" TEXT NULL,
    CONSTRAINT "FK_ApplicationSites_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);


CREATE UNIQUE INDEX "IX_Aliases_SponsorId_NameKey_CityKey" ON "Aliases" ("SponsorId", "NameKey", "CityKey");


CREATE UNIQUE INDEX "IX_Amendments_ApplicationId_Number" ON "Amendments" ("ApplicationId", "Number");


CREATE UNIQUE INDEX "IX_ApplicationDocuments_ApplicationId_Code_Version" ON "ApplicationDocuments" ("ApplicationId", "Code", "Version");


CREATE UNIQUE INDEX "IX_Applications_Number" ON "Applications" ("Number");


CREATE INDEX "IX_Applications_SponsorId_Id" ON "Applications" ("SponsorId", "Id");


CREATE UNIQUE INDEX "IX_Applications_SponsorId_IdempotencyKey" ON "Applications" ("SponsorId", "IdempotencyKey");


CREATE INDEX "IX_Applications_Status_Id" ON "Applications" ("Status", "Id");


CREATE UNIQUE INDEX "IX_ApplicationSites_ApplicationId_Number" ON "ApplicationSites" ("ApplicationId", "Number");


CREATE INDEX "IX_ApplicationSites_OrganisationId_ApplicationId" ON "ApplicationSites" ("OrganisationId", "ApplicationId");


CREATE UNIQUE INDEX "IX_ContinuingReports_ApplicationId_Number" ON "ContinuingReports" ("ApplicationId", "Number");


CREATE INDEX "IX_Inbox_AppliedAt" ON "Inbox" ("AppliedAt");


CREATE UNIQUE INDEX "IX_Modifications_ApplicationId_Number" ON "Modifications" ("ApplicationId", "Number");


CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt") WHERE "SentAt" IS NULL;


CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");


CREATE INDEX "IX_PublicRecords_ReleasedAt_Id" ON "PublicRecords" ("ReleasedAt", "Id");


CREATE INDEX "IX_PublicTerms_TrialId" ON "PublicTerms" ("TrialId");


CREATE UNIQUE INDEX "IX_PublicVersions_TrialId_Number" ON "PublicVersions" ("TrialId", "Number");


CREATE UNIQUE INDEX "IX_RulePackProposals_Number" ON "RulePackProposals" ("Number");


CREATE INDEX "IX_RulePackProposals_Status" ON "RulePackProposals" ("Status");


CREATE UNIQUE INDEX "IX_StudyNotices_ApplicationId_Number" ON "StudyNotices" ("ApplicationId", "Number");


CREATE INDEX "IX_Uploads_TouchedAt" ON "Uploads" ("TouchedAt");
