CREATE TABLE "Copies" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Copies" PRIMARY KEY,
    "Text" TEXT NOT NULL,
    "Times" INTEGER NOT NULL
);


CREATE TABLE "Inbox" (
    "MessageId" TEXT NOT NULL,
    "Consumer" TEXT NOT NULL,
    "AppliedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_Inbox" PRIMARY KEY ("MessageId", "Consumer")
);


CREATE TABLE "Notes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notes" PRIMARY KEY,
    "Text" TEXT NOT NULL,
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


CREATE INDEX "IX_Inbox_AppliedAt" ON "Inbox" ("AppliedAt");


CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt") WHERE "SentAt" IS NULL;


CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");
