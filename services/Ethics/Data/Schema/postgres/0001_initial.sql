CREATE TABLE "AdoptionPolicies" (
    "Id" uuid NOT NULL,
    "Entries" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_AdoptionPolicies" PRIMARY KEY ("Id")
);


CREATE TABLE "Adoptions" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Name" text NOT NULL,
    "Status" character varying(32) NOT NULL,
    "OpinionId" uuid,
    "ReceivedOn" date,
    "DueOn" date,
    "ClockStoppedOn" date,
    "PausedDays" integer NOT NULL,
    "Information" text NOT NULL,
    "IsBarredByPolicy" boolean NOT NULL,
    "LastLook" text,
    "Case" text NOT NULL,
    "PastCases" text NOT NULL,
    "Outcome" character varying(32),
    "IsEffective" boolean NOT NULL,
    "Ground" character varying(16),
    "Text" text,
    "Conditions" text NOT NULL,
    "Suggestions" text NOT NULL,
    "DecidedAt" timestamp with time zone,
    "IsHeld" boolean NOT NULL,
    "HoldReason" text,
    "HoldBy" uuid,
    "ReportedOn" date,
    "ReportedAt" text,
    "WithdrawnAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Adoptions" PRIMARY KEY ("Id")
);


CREATE TABLE "Amendments" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "LeadOrganisationId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "Summary" text NOT NULL,
    "SiteId" uuid,
    "Documents" text NOT NULL,
    "FiledAt" timestamp with time zone NOT NULL,
    "ImplementedAt" timestamp with time zone,
    "NoticeDueAt" timestamp with time zone,
    "ReviewId" uuid,
    "Outcome" character varying(20),
    "OpinionId" uuid,
    "AcknowledgedBy" uuid,
    "DecidedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Amendments" PRIMARY KEY ("Id")
);


CREATE TABLE "Committees" (
    "Id" uuid NOT NULL,
    "Name" character varying(200) NOT NULL,
    "Members" text NOT NULL,
    "Filing" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Committees" PRIMARY KEY ("Id")
);


CREATE TABLE "Confirmations" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "SiteId" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "SubjectId" uuid NOT NULL,
    "OpinionId" uuid,
    "Type" character varying(32) NOT NULL,
    "Changes" text NOT NULL,
    "ValidUntil" date,
    "OpenedOn" date NOT NULL,
    "DueOn" date NOT NULL,
    "Status" character varying(20) NOT NULL,
    "Case" text NOT NULL,
    "SiteData" text,
    "Ground" character varying(16),
    "Text" text,
    "DecidedAt" timestamp with time zone,
    "IsBySimplified" boolean NOT NULL,
    "ReportedOn" date,
    "ReportedAt" character varying(80),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Confirmations" PRIMARY KEY ("Id")
);


CREATE TABLE "ContinuingReports" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "ReviewId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "PeriodFrom" date NOT NULL,
    "PeriodTo" date NOT NULL,
    "Enrolled" integer NOT NULL,
    "Withdrawn" integer NOT NULL,
    "SeriousEvents" integer NOT NULL,
    "Deviations" integer NOT NULL,
    "Summary" text NOT NULL,
    "Documents" text NOT NULL,
    "FiledAt" timestamp with time zone NOT NULL,
    "DueOn" date NOT NULL,
    "IsLate" boolean NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_ContinuingReports" PRIMARY KEY ("Id")
);


CREATE TABLE "Counters" (
    "Id" uuid NOT NULL,
    "Value" bigint NOT NULL,
    CONSTRAINT "PK_Counters" PRIMARY KEY ("Id")
);


CREATE TABLE "Hospitals" (
    "Id" uuid NOT NULL,
    "Name" character varying(400) NOT NULL,
    "Membership" character varying(16) NOT NULL,
    "SourceVersion" integer NOT NULL,
    CONSTRAINT "PK_Hospitals" PRIMARY KEY ("Id")
);


CREATE TABLE "Inbox" (
    "MessageId" uuid NOT NULL,
    "Consumer" character varying(120) NOT NULL,
    "AppliedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Inbox" PRIMARY KEY ("MessageId", "Consumer")
);


CREATE TABLE "LeadTasks" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "SiteId" uuid NOT NULL,
    "FromOrganisationId" uuid NOT NULL,
    "LeadOrganisationId" uuid NOT NULL,
    "SponsorId" uuid NOT NULL,
    "RulePack" character varying(80) NOT NULL,
    "Cause" character varying(24) NOT NULL,
    "Ground" character varying(16),
    "Reason" text NOT NULL,
    "OpenedOn" date NOT NULL,
    "DueOn" date NOT NULL,
    "JointCallDueOn" date,
    "JointCallOn" date,
    "Answer" text,
    "AnsweredBy" uuid,
    "AnsweredAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_LeadTasks" PRIMARY KEY ("Id")
);


CREATE TABLE "LeadTransfers" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "SiteId" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "FromOrganisationId" uuid NOT NULL,
    "Ground" character varying(20) NOT NULL,
    "Reason" text NOT NULL,
    "RequestedBy" uuid NOT NULL,
    "RequestedAt" timestamp with time zone NOT NULL,
    "ReviewId" uuid NOT NULL,
    "IsTaken" boolean,
    "EndedAt" timestamp with time zone,
    "CancelledBecause" text,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_LeadTransfers" PRIMARY KEY ("Id")
);


CREATE TABLE "OperatorDeeds" (
    "Id" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "PersonId" uuid NOT NULL,
    "Deed" character varying(16) NOT NULL,
    "MessageId" uuid NOT NULL,
    "Consumer" character varying(120) NOT NULL,
    "Reason" character varying(500) NOT NULL,
    CONSTRAINT "PK_OperatorDeeds" PRIMARY KEY ("Id")
);


CREATE TABLE "Opinions" (
    "Id" uuid NOT NULL,
    "Number" character varying(40) NOT NULL,
    "Letterhead" text NOT NULL,
    "TrialId" uuid NOT NULL,
    "ReviewId" uuid NOT NULL,
    "LeadOrganisationId" uuid NOT NULL,
    "SponsorId" uuid NOT NULL,
    "Type" character varying(32) NOT NULL,
    "Mode" character varying(16) NOT NULL,
    "SubjectId" uuid,
    "Decision" character varying(32) NOT NULL,
    "IsEffective" boolean NOT NULL,
    "Conditions" text NOT NULL,
    "Annex" text NOT NULL,
    "Reasons" text NOT NULL,
    "FollowUpMonths" integer NOT NULL,
    "AcceptedOn" date NOT NULL,
    "DecidedOn" date NOT NULL,
    "ValidUntil" date NOT NULL,
    "AdoptionDueOn" date NOT NULL,
    "Versions" text NOT NULL,
    "MeetingNumber" integer,
    "Meeting" text,
    "Recused" text NOT NULL,
    "Agreements" text NOT NULL,
    "IssuedBy" uuid NOT NULL,
    "IssuedAt" timestamp with time zone NOT NULL,
    "Supersedes" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Opinions" PRIMARY KEY ("Id")
);


CREATE TABLE "OpinionSequels" (
    "Id" uuid NOT NULL,
    "Met" text NOT NULL,
    "Upload" text,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_OpinionSequels" PRIMARY KEY ("Id")
);


CREATE TABLE "Outbox" (
    "Position" bigint GENERATED BY DEFAULT AS IDENTITY,
    "MessageId" uuid NOT NULL,
    "Type" character varying(120) NOT NULL,
    "Body" text NOT NULL,
    "Partition" uuid NOT NULL,
    "TraceParent" text,
    "RecordedAt" timestamp with time zone NOT NULL,
    "DueAt" timestamp with time zone NOT NULL,
    "SentAt" timestamp with time zone,
    "ParkedAt" timestamp with time zone,
    "Attempts" integer NOT NULL,
    "LastError" character varying(500),
    CONSTRAINT "PK_Outbox" PRIMARY KEY ("Position")
);


CREATE TABLE "Parked" (
    "MessageId" uuid NOT NULL,
    "Consumer" character varying(120) NOT NULL,
    "Type" character varying(120) NOT NULL,
    "Body" text NOT NULL,
    "Cause" text NOT NULL,
    "ParkedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Parked" PRIMARY KEY ("MessageId", "Consumer")
);


CREATE TABLE "RaisedEscalations" (
    "AggregateId" uuid NOT NULL,
    "Limit" character varying(16) NOT NULL,
    "DueOn" date NOT NULL,
    "Step" integer NOT NULL,
    CONSTRAINT "PK_RaisedEscalations" PRIMARY KEY ("AggregateId", "Limit", "DueOn", "Step")
);


CREATE TABLE "RefusedAttempts" (
    "Id" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "PersonId" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "Roles" character varying(200) NOT NULL,
    "Deed" character varying(80) NOT NULL,
    "CaseId" uuid NOT NULL,
    "CommitteeId" uuid,
    CONSTRAINT "PK_RefusedAttempts" PRIMARY KEY ("Id")
);


CREATE TABLE "Reviews" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "SponsorId" uuid NOT NULL,
    "LeadOrganisationId" uuid NOT NULL,
    "Type" character varying(32) NOT NULL,
    "Mode" character varying(16) NOT NULL,
    "SubjectId" uuid,
    "Study" text NOT NULL,
    "Documents" text NOT NULL,
    "RulePack" character varying(80) NOT NULL,
    "AcceptedOn" date NOT NULL,
    "DueOn" date NOT NULL,
    "Status" character varying(24) NOT NULL,
    "Reviewers" text NOT NULL,
    "Declarations" text NOT NULL,
    "Comments" text NOT NULL,
    "Questions" text NOT NULL,
    "Notice" text,
    "Arrivals" text NOT NULL,
    "Meetings" text NOT NULL,
    "Decision" character varying(32),
    "DecidedOn" date,
    "Modifications" text NOT NULL,
    "IsModificationVerified" boolean NOT NULL,
    "VerifierId" uuid,
    "OpinionId" uuid,
    "Version" integer NOT NULL,
    "FormerLeads" text NOT NULL,
    "Modes" text NOT NULL,
    "Agreements" text NOT NULL,
    "Exemption" text,
    "DueAt" timestamp with time zone,
    "ReportedOn" date,
    "ReportedAt" character varying(80),
    CONSTRAINT "PK_Reviews" PRIMARY KEY ("Id")
);


CREATE TABLE "RulePackActivations" (
    "Number" bigint NOT NULL,
    "RulePack" character varying(80) NOT NULL,
    "EffectiveFrom" date NOT NULL,
    CONSTRAINT "PK_RulePackActivations" PRIMARY KEY ("Number")
);


CREATE TABLE "SafetyReports" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "SiteId" uuid,
    "OrganisationId" uuid NOT NULL,
    "SponsorId" uuid NOT NULL,
    "LeadOrganisationId" uuid NOT NULL,
    "Facts" text NOT NULL,
    "IsForAll" boolean NOT NULL,
    "ParticipantCode" character varying(32),
    "Text" text NOT NULL,
    "HappenedAt" timestamp with time zone,
    "FiledAt" timestamp with time zone NOT NULL,
    "FiledBy" uuid NOT NULL,
    "Duties" text NOT NULL,
    "FollowUps" text NOT NULL,
    "Assessments" text NOT NULL,
    "ReviewId" uuid,
    "NoticeDueOn" date,
    "NoticeRule" text,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_SafetyReports" PRIMARY KEY ("Id")
);


CREATE TABLE "SiteCompletions" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "Figures" text NOT NULL,
    "FiledBy" uuid NOT NULL,
    "FiledAt" timestamp with time zone NOT NULL,
    "AcknowledgedBy" uuid,
    "AcknowledgedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_SiteCompletions" PRIMARY KEY ("Id")
);


CREATE TABLE "SiteVersions" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "IsLead" boolean NOT NULL,
    "Number" integer,
    "Name" text,
    "OpinionId" uuid,
    "Versions" text NOT NULL,
    "ValidUntil" date,
    "ChangedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_SiteVersions" PRIMARY KEY ("Id")
);


CREATE TABLE "Sittings" (
    "Id" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "On" date NOT NULL,
    CONSTRAINT "PK_Sittings" PRIMARY KEY ("Id")
);


CREATE TABLE "Standings" (
    "Id" uuid NOT NULL,
    "LeadOrganisationId" uuid NOT NULL,
    "Status" character varying(20) NOT NULL,
    "Reason" text,
    "ChangedBy" uuid,
    "ChangedAt" timestamp with time zone NOT NULL,
    "StopNumber" bigint,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Standings" PRIMARY KEY ("Id")
);


CREATE TABLE "StopReceipts" (
    "Id" uuid NOT NULL,
    "StopNumber" bigint NOT NULL,
    "SiteId" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "AcknowledgedBy" uuid NOT NULL,
    "AcknowledgedAt" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_StopReceipts" PRIMARY KEY ("Id")
);


CREATE TABLE "Stops" (
    "Id" uuid NOT NULL,
    "Number" bigint NOT NULL,
    "TrialId" uuid NOT NULL,
    "SiteId" uuid,
    "Kind" character varying(20) NOT NULL,
    "Reason" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Sites" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Stops" PRIMARY KEY ("Id")
);


CREATE TABLE "TrialCompletions" (
    "Id" uuid NOT NULL,
    "TrialId" uuid NOT NULL,
    "ReviewId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Figures" text NOT NULL,
    "FiledBy" uuid NOT NULL,
    "FiledAt" timestamp with time zone NOT NULL,
    "IsAccepted" boolean,
    "EndedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_TrialCompletions" PRIMARY KEY ("Id")
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
