CREATE TABLE "Calendars" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Calendars" PRIMARY KEY,
    "LoadedAt" INTEGER NOT NULL,
    "File" TEXT NOT NULL
);


CREATE TABLE "Contacts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Contacts" PRIMARY KEY,
    "IsDesk" INTEGER NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Roles" INTEGER NOT NULL,
    "Address" TEXT NOT NULL,
    "ConfirmedAt" INTEGER NULL,
    "Challenge" TEXT NULL,
    "CodesSentOn" TEXT NOT NULL,
    "CodesSent" INTEGER NOT NULL,
    "Language" TEXT NOT NULL,
    "DigestHour" INTEGER NOT NULL,
    "Mailing" TEXT NOT NULL,
    "Deputy" TEXT NULL,
    "DigestedOn" TEXT NOT NULL,
    "SeenAt" INTEGER NOT NULL
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


CREATE TABLE "MailedNotices" (
    "ContactId" TEXT NOT NULL,
    "NoticeId" TEXT NOT NULL,
    CONSTRAINT "PK_MailedNotices" PRIMARY KEY ("ContactId", "NoticeId")
);


CREATE TABLE "Mails" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Mails" PRIMARY KEY,
    "ContactId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "NoticeIds" TEXT NOT NULL,
    "Code" TEXT NULL,
    "DigestOf" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "DueAt" INTEGER NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "SentAt" INTEGER NULL,
    "RefusedAt" INTEGER NULL,
    "LastError" TEXT NULL
);


CREATE TABLE "NoticeReaders" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_NoticeReaders" PRIMARY KEY,
    "Until" TEXT NOT NULL
);


CREATE TABLE "NoticeReads" (
    "PersonId" TEXT NOT NULL,
    "NoticeId" TEXT NOT NULL,
    CONSTRAINT "PK_NoticeReads" PRIMARY KEY ("PersonId", "NoticeId")
);


CREATE TABLE "Notices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notices" PRIMARY KEY,
    "TrialId" TEXT NULL,
    "SiteId" TEXT NULL,
    "Audience" TEXT NOT NULL,
    "OrganisationId" TEXT NULL,
    "Roles" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "Arguments" TEXT NOT NULL,
    "IsUrgent" INTEGER NOT NULL,
    "At" INTEGER NOT NULL
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
    "LeftAt" INTEGER NULL,
    "Progress" TEXT NOT NULL
);


CREATE TABLE "Trials" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Trials" PRIMARY KEY,
    "About" TEXT NULL,
    "SponsorId" TEXT NULL,
    "Words" TEXT NULL,
    "Lead" TEXT NULL,
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


CREATE TABLE "WebhookCursors" (
    "WebhookId" TEXT NOT NULL,
    "TrialId" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "DueAt" INTEGER NOT NULL,
    CONSTRAINT "PK_WebhookCursors" PRIMARY KEY ("WebhookId", "TrialId")
);


CREATE TABLE "WebhookReceipts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WebhookReceipts" PRIMARY KEY,
    "WebhookId" TEXT NOT NULL,
    "TrialId" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Attempt" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "Status" INTEGER NULL,
    "Error" TEXT NULL,
    "Milliseconds" INTEGER NOT NULL
);


CREATE TABLE "Webhooks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Webhooks" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Url" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "Secret" TEXT NOT NULL,
    "RegisteredAt" INTEGER NOT NULL,
    "DisabledAt" INTEGER NULL,
    "HeldUntil" INTEGER NOT NULL
);


CREATE INDEX "IX_Contacts_DigestedOn_DigestHour" ON "Contacts" ("DigestedOn", "DigestHour");


CREATE UNIQUE INDEX "IX_Contacts_OrganisationId_Roles" ON "Contacts" ("OrganisationId", "Roles") WHERE "IsDesk";


CREATE INDEX "IX_Entries_ArrivedAt" ON "Entries" ("ArrivedAt");


CREATE INDEX "IX_Entries_Figures" ON "Entries" ("Event") WHERE "Event" IN ('allocation.track-finished.v1', 'ethics.adoption-decided.v1', 'ethics.adoption-information-answered.v1', 'ethics.adoption-sent-to-full-board.v1', 'ethics.opinion-issued.v1', 'registration.application-accepted.v1', 'registration.application-submitted.v1', 'registration.site-added.v1');


CREATE INDEX "IX_Entries_TrialId_SiteId_Position" ON "Entries" ("TrialId", "SiteId", "Position");


CREATE INDEX "IX_Inbox_AppliedAt" ON "Inbox" ("AppliedAt");


CREATE UNIQUE INDEX "IX_Mails_ContactId_DigestOf" ON "Mails" ("ContactId", "DigestOf") WHERE "DigestOf" IS NOT NULL;


CREATE INDEX "IX_Mails_CreatedAt" ON "Mails" ("CreatedAt");


CREATE INDEX "IX_Mails_DueAt" ON "Mails" ("DueAt") WHERE "SentAt" IS NULL AND "RefusedAt" IS NULL;


CREATE INDEX "IX_Notices_IsUrgent_At" ON "Notices" ("IsUrgent", "At");


CREATE INDEX "IX_Notices_OrganisationId_Id" ON "Notices" ("OrganisationId", "Id");


CREATE INDEX "IX_Notices_TrialId_Id" ON "Notices" ("TrialId", "Id");


CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt") WHERE "SentAt" IS NULL;


CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");


CREATE INDEX "IX_Sites_OrganisationId_TrialId" ON "Sites" ("OrganisationId", "TrialId");


CREATE INDEX "IX_Sites_TrialId_OrganisationId" ON "Sites" ("TrialId", "OrganisationId");


CREATE INDEX "IX_Trials_SponsorId_Id" ON "Trials" ("SponsorId", "Id");


CREATE INDEX "IX_WebhookReceipts_At" ON "WebhookReceipts" ("At");


CREATE INDEX "IX_WebhookReceipts_WebhookId_Id" ON "WebhookReceipts" ("WebhookId", "Id");


CREATE UNIQUE INDEX "IX_Webhooks_OrganisationId_Name" ON "Webhooks" ("OrganisationId", "Name");
