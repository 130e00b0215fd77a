CREATE TABLE "Inbox" (
    "MessageId" TEXT NOT NULL,
    "Consumer" TEXT NOT NULL,
    "AppliedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_Inbox" PRIMARY KEY ("MessageId", "Consumer")
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


CREATE TABLE "Participants" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Participants" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "SiteId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "ConsentVersion" TEXT NOT NULL,
    "ConsentedOn" TEXT NOT NULL,
    "ScreenedAt" INTEGER NOT NULL,
    "EnrolledAt" INTEGER NULL,
    "EnrolledAtSite" INTEGER NULL,
    "EnrolledInTrial" INTEGER NULL,
    "EndedAt" INTEGER NULL,
    "FailedCriterion" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Sites" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sites" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Role" TEXT NULL,
    "Places" INTEGER NOT NULL,
    "IsActive" INTEGER NOT NULL,
    "FirstActiveAt" INTEGER NULL,
    "ActivityVersion" INTEGER NOT NULL,
    "Adoption" TEXT NULL,
    "ConditionsMet" TEXT NULL,
    "Confirmed" TEXT NULL,
    "Hold" TEXT NULL,
    "IsCompleted" INTEGER NOT NULL,
    "Withdrawal" TEXT NULL,
    "Screening" INTEGER NOT NULL,
    "Enrolled" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "StopLine" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StopLine" PRIMARY KEY,
    "Applied" INTEGER NOT NULL,
    "Ahead" TEXT NOT NULL,
    "Announced" INTEGER NOT NULL,
    "HeardAt" INTEGER NULL,
    "WholeAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Trials" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Trials" PRIMARY KEY,
    "Number" TEXT NULL,
    "Title" TEXT NULL,
    "SponsorId" TEXT NULL,
    "RulePack" TEXT NULL,
    "PlannedEnrolment" INTEGER NOT NULL,
    "FactsRevision" INTEGER NOT NULL,
    "Enrolled" INTEGER NOT NULL,
    "Opinion" TEXT NULL,
    "Limits" TEXT NOT NULL,
    "Blocking" TEXT NOT NULL,
    "Met" TEXT NOT NULL,
    "Stop" TEXT NULL,
    "Withdrawal" TEXT NULL,
    "SponsorStop" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE INDEX "IX_Inbox_AppliedAt" ON "Inbox" ("AppliedAt");


CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt") WHERE "SentAt" IS NULL;


CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");


CREATE UNIQUE INDEX "IX_Participants_SiteId_Code" ON "Participants" ("SiteId", "Code");


CREATE INDEX "IX_Participants_SiteId_Id" ON "Participants" ("SiteId", "Id");


CREATE INDEX "IX_Sites_OrganisationId" ON "Sites" ("OrganisationId");


CREATE INDEX "IX_Sites_TrialId_Id" ON "Sites" ("TrialId", "Id");


CREATE INDEX "IX_Trials_SponsorId" ON "Trials" ("SponsorId");
