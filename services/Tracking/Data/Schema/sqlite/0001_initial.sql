CREATE TABLE "Calendars" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Calendars" PRIMARY KEY,
    "LoadedAt" INTEGER NOT NULL,
    "File" TEXT NOT NULL
);


CREATE TABLE "Entries" (
    "TrialId" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "SiteId" TEXT NULL,
    "OrganisationId" TEXT NULL,
    "Event" TEXT NOT NULL,
    "AggregateId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "OccurredAt" INTEGER NOT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "ArrivedAt" INTEGER NOT NULL,
    "PersonId" TEXT NOT NULL,
    "ActorOrganisationId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    CONSTRAINT "PK_Entries" PRIMARY KEY ("TrialId", "Position")
);


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


CREATE TABLE "Sites" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sites" PRIMARY KEY,
    "TrialId" TEXT NOT NULL,
    "OrganisationId" TEXT NULL,
    "Number" INTEGER NULL,
    "Name" TEXT NULL,
    "Words" TEXT NULL,
    "Role" TEXT NULL,
    "Screened" INTEGER NOT NULL,
    "Enrolled" INTEGER NOT NULL,
    "Adoption" TEXT NULL,
    "Places" TEXT NULL,
    "Active" TEXT NULL,
    "Held" TEXT NULL,
    "Progress" TEXT NOT NULL
);


CREATE TABLE "Trials" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Trials" PRIMARY KEY,
    "About" TEXT NULL,
    "SponsorId" TEXT NULL,
    "Words" TEXT NULL,
    "LeadSiteId" TEXT NULL,
    "Facts" TEXT NULL,
    "NeedsHumanGeneticResources" INTEGER NULL,
    "IsCompleted" INTEGER NOT NULL,
    "SitesAdded" INTEGER NOT NULL,
    "Adopted" INTEGER NOT NULL,
    "Declined" INTEGER NOT NULL,
    "PlacesAccepted" INTEGER NOT NULL,
    "ActiveSites" INTEGER NOT NULL,
    "Screened" INTEGER NOT NULL,
    "ScreeningFailed" INTEGER NOT NULL,
    "Enrolled" INTEGER NOT NULL,
    "ParticipantsWithdrawn" INTEGER NOT NULL,
    "QuestionsRaised" INTEGER NOT NULL,
    "QuestionsAnswered" INTEGER NOT NULL,
    "Events" INTEGER NOT NULL,
    "LastEventAt" INTEGER NULL,
    "LastEnrolledAt" INTEGER NULL,
    "Application" TEXT NULL,
    "Opinion" TEXT NULL,
    "Stop" TEXT NULL,
    "Progress" TEXT NOT NULL
);


CREATE TABLE "Visits" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_Visits" PRIMARY KEY,
    "At" INTEGER NOT NULL
);


CREATE INDEX "IX_Entries_ArrivedAt" ON "Entries" ("ArrivedAt");


CREATE INDEX "IX_Entries_TrialId_SiteId_Position" ON "Entries" ("TrialId", "SiteId", "Position");


CREATE INDEX "IX_Inbox_AppliedAt" ON "Inbox" ("AppliedAt");


CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt") WHERE "SentAt" IS NULL;


CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");


CREATE INDEX "IX_Sites_OrganisationId_TrialId" ON "Sites" ("OrganisationId", "TrialId");


CREATE INDEX "IX_Sites_TrialId_OrganisationId" ON "Sites" ("TrialId", "OrganisationId");


CREATE INDEX "IX_Trials_SponsorId_Id" ON "Trials" ("SponsorId", "Id");
