namespace Trials.Tracking.Nodes;

/// <summary>Where a node stands.</summary>
internal enum NodeState { Waiting, Running, Done }

/// <summary>The nodes of rules.md §9.5. N03 is told by no fact: feasibility is asked before the application, outside this product.</summary>
internal enum Node { N01, N02, N04, N05, N06, N07, N08, N09, N10, N11, N12, N13, N14, N15, N16, N17, N18, N19, N20, N21, N22, N23, N24, N25, N26 }

/// <summary>Whose turn it is (pages.md, rule 2).</summary>
internal enum Holder { Sponsor, Intake, LeadCommittee, SiteCommittee, SiteOffice, Alliance, Authority, Platform }
