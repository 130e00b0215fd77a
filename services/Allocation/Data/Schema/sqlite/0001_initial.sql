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


CREATE TABLE "RaisedEscalations" (
    "AggregateId" TEXT NOT NULL,
    "Limit" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "Step" INTEGER NOT NULL,
    CONSTRAINT "PK_RaisedEscalations" PRIMARY KEY ("AggregateId", "Limit", "DueOn", "Step")
);


CREATE TABLE "Sites" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sites" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Role" TEXT NULL,
    "Tracks" TEXT NOT NULL,
    "Adoption" TEXT NULL,
    "ConditionsMetVersion" INTEGER NOT NULL,
    "Confirmed" TEXT NULL,
    "Hold" TEXT NULL,
    "PlacesOffered" INTEGER NOT NULL,
    "AnswerBy" TEXT NULL,
    "OfferReason" TEXT NULL,
    "PlacesAccepted" INTEGER NOT NULL,
    "DeclinedBecause" TEXT NULL,
    "IsActive" INTEGER NOT NULL,
    "ActivatedAt" INTEGER NULL,
    "IsWithdrawn" INTEGER NOT NULL,
    "PlacesKept" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Trials" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Trials" PRIMARY KEY,
    "Number" TEXT NULL,
    "Title" TEXT NULL,
    "SponsorId" TEXT NULL,
    "RegistryId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Product" TEXT NOT NULL,
    "NeedsHumanGeneticResources" INTEGER NOT NULL,
    "RulePack" TEXT NULL,
    "PlannedEnrolment" INTEGER NOT NULL,
    "FactsRevision" INTEGER NOT NULL,
    "Tracks" TEXT NOT NULL,
    "Opinion" TEXT NULL,
    "Limits" TEXT NOT NULL,
    "BlockingActivation" TEXT NOT NULL,
    "MetConditions" TEXT NOT NULL,
    "Stop" TEXT NULL,
    "IsWithdrawn" INTEGER NOT NULL,
    "SponsorStop" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE INDEX "IX_Inbox_AppliedAt" ON "Inbox" ("AppliedAt");


CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt") WHERE "SentAt" IS NULL;


CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");


CREATE INDEX "IX_Sites_OrganisationId" ON "Sites" ("OrganisationId");


CREATE INDEX "IX_Sites_TrialId_Id" ON "Sites" ("TrialId", "Id");


CREATE INDEX "IX_Trials_SponsorId" ON "Trials" ("SponsorId");
