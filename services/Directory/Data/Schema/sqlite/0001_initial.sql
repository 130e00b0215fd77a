CREATE TABLE "AccessRecords" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccessRecords" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Deed" TEXT NOT NULL,
    "Detail" TEXT NOT NULL,
    "ByPersonId" TEXT NULL,
    "Device" TEXT NULL,
    "Address" TEXT NULL
);


CREATE TABLE "Authenticators" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Authenticators" PRIMARY KEY,
    "ProtectedSecret" BLOB NOT NULL,
    "ConfirmedAt" INTEGER NULL,
    "LastStep" INTEGER NOT NULL,
    "RecoveryHashes" TEXT NOT NULL
);


CREATE TABLE "Clients" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Clients" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "SecretHash" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
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


CREATE TABLE "Organisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Organisations" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "CodeKey" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "City" TEXT NULL,
    "Grade" TEXT NULL,
    "Membership" TEXT NOT NULL,
    "StaffRevision" INTEGER NOT NULL,
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


CREATE TABLE "PasskeyChallenges" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PasskeyChallenges" PRIMARY KEY,
    "PersonId" TEXT NULL,
    "State" TEXT NOT NULL,
    "ExpiresAt" INTEGER NOT NULL
);


CREATE TABLE "Passkeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Passkeys" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "CredentialId" BLOB NOT NULL,
    "PublicKey" BLOB NOT NULL,
    "SignCount" INTEGER NOT NULL,
    "Transports" TEXT NOT NULL,
    "IsBackupEligible" INTEGER NOT NULL,
    "IsBackedUp" INTEGER NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    "LastUsedAt" INTEGER NULL
);


CREATE TABLE "Passwords" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Passwords" PRIMARY KEY,
    "Hash" TEXT NOT NULL,
    "Failures" INTEGER NOT NULL,
    "LastTryAt" INTEGER NOT NULL,
    "Refused" INTEGER NOT NULL
);


CREATE TABLE "Sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "SessionHash" TEXT NOT NULL,
    "TurnHash" TEXT NOT NULL,
    "SpentHash" TEXT NULL,
    "Nonce" TEXT NULL,
    "TurnedAt" INTEGER NOT NULL,
    "SignedInAt" INTEGER NOT NULL,
    "Methods" TEXT NOT NULL,
    "LastUsedAt" INTEGER NOT NULL,
    "Device" TEXT NOT NULL,
    "Address" TEXT NULL,
    "EndedAt" INTEGER NULL,
    "EndedBecause" TEXT NULL
);


CREATE TABLE "SigningKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SigningKeys" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "NotBefore" INTEGER NOT NULL,
    "NotAfter" INTEGER NOT NULL,
    "X" TEXT NOT NULL,
    "Y" TEXT NOT NULL,
    "ProtectedKey" BLOB NOT NULL
);


CREATE TABLE "People" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Username" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "HasPassword" INTEGER NOT NULL,
    "InvitationHash" TEXT NULL,
    "InvitedUntil" INTEGER NULL,
    CONSTRAINT "FK_People_Organisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "Organisations" ("Id") ON DELETE RESTRICT
);


CREATE INDEX "IX_AccessRecords_PersonId_Id" ON "AccessRecords" ("PersonId", "Id");


CREATE UNIQUE INDEX "IX_Clients_Name" ON "Clients" ("Name");


CREATE INDEX "IX_Inbox_AppliedAt" ON "Inbox" ("AppliedAt");


CREATE UNIQUE INDEX "IX_Organisations_CodeKey" ON "Organisations" ("CodeKey");


CREATE INDEX "IX_Organisations_Kind_Id" ON "Organisations" ("Kind", "Id");


CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt") WHERE "SentAt" IS NULL;


CREATE INDEX "IX_Outbox_SentAt" ON "Outbox" ("SentAt");


CREATE INDEX "IX_PasskeyChallenges_ExpiresAt" ON "PasskeyChallenges" ("ExpiresAt");


CREATE UNIQUE INDEX "IX_Passkeys_CredentialId" ON "Passkeys" ("CredentialId");


CREATE INDEX "IX_Passkeys_PersonId" ON "Passkeys" ("PersonId");


CREATE UNIQUE INDEX "IX_People_InvitationHash" ON "People" ("InvitationHash");


CREATE UNIQUE INDEX "IX_People_OrganisationId_Key" ON "People" ("OrganisationId", "Key");


CREATE UNIQUE INDEX "IX_People_Username" ON "People" ("Username");


CREATE INDEX "IX_Sessions_PersonId" ON "Sessions" ("PersonId");


CREATE UNIQUE INDEX "IX_Sessions_SessionHash" ON "Sessions" ("SessionHash");


CREATE UNIQUE INDEX "IX_SigningKeys_Number" ON "SigningKeys" ("Number");
