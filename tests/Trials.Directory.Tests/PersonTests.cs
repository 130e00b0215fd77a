using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Directory.Organisations;
using Trials.Directory.People;
using Trials.Directory.SignIn;
using Trials.Primitives;

namespace Trials.Directory.Tests;

public class PersonTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OrganisationKind.Hospital, Roles.EthicsMember, Roles.Investigator)]
    [InlineData(OrganisationKind.Hospital, Roles.EthicsChair, Roles.Investigator)]
    [InlineData(OrganisationKind.Hospital, Roles.EthicsMember, Roles.Sponsor)]
    [InlineData(OrganisationKind.Alliance, Roles.Operator, Roles.Coordinator)]
    [InlineData(OrganisationKind.Alliance, Roles.Operator, Roles.AllianceOffice)]
    public void Nobody_holds_two_duties_that_must_be_apart_ETH_20(OrganisationKind kind, string one, string other) =>
        ThenRefused(PeopleProblems.DutiesConflict, () => Someone(kind).Become("王文静", [one, other], kind));

    [Theory]
    [InlineData(OrganisationKind.Hospital, Roles.Intake)]
    [InlineData(OrganisationKind.Hospital, Roles.Coordinator)]
    [InlineData(OrganisationKind.Sponsor, Roles.EthicsMember)]
    [InlineData(OrganisationKind.Alliance, Roles.EthicsChair)]
    public void A_role_is_given_only_by_the_kind_of_organisation_that_has_it(OrganisationKind kind, string role) =>
        ThenRefused(PeopleProblems.RoleOfAnotherKind, () => Someone(kind).Become("王文静", [role], kind));

    [Fact]
    public void A_chair_is_a_member_too_and_may_keep_the_office()
    {
        var person = Someone(OrganisationKind.Hospital);
        Assert.True(person.Become("王文静", [Roles.EthicsChair, Roles.EthicsMember, Roles.InstitutionOffice], OrganisationKind.Hospital));
        Assert.False(person.Become("王文静", [Roles.InstitutionOffice, Roles.EthicsMember, Roles.EthicsChair], OrganisationKind.Hospital));
    }

    [Fact]
    public void The_first_office_may_be_recorded_again_as_it_is()
    {
        var alliance = Organisation.Admit(Guid.CreateVersion7(Now), "alliance", OrganisationKind.Alliance);
        var first = Person.First(Guid.CreateVersion7(Now), alliance, "office", [Roles.AllianceOffice, Roles.Operator]);
        Assert.True(first.Become("李思远", [Roles.Operator, Roles.AllianceOffice], OrganisationKind.Alliance));
    }

    [Fact]
    public void An_invitation_is_good_for_seven_days()
    {
        var person = AnInvestigator();
        var code = person.Invite(Now);
        Assert.Equal(Secret.Hash(code), person.InvitationHash);
        Assert.True(person.IsInvited(Now + TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1)));
        Assert.False(person.IsInvited(Now + TimeSpan.FromDays(7)));
    }

    [Fact]
    public void A_password_ends_the_invitation()
    {
        var person = AnInvestigator();
        person.Invite(Now);
        person.PasswordWasSet();
        Assert.Null(person.InvitationHash);
        Assert.False(person.IsInvited(Now));
        Assert.False(person.MayBeInvited);
    }

    [Fact]
    public void Whoever_has_left_is_not_invited()
    {
        var person = AnInvestigator();
        person.Invite(Now);
        person.Become("王文静", [], OrganisationKind.Hospital);
        Assert.False(person.IsInvited(Now));
        Assert.False(person.MayBeInvited);
    }

    [Fact]
    public void Only_hospitals_are_members_of_the_agreement_MR_01()
    {
        var sponsor = Organisation.Admit(Guid.CreateVersion7(Now), "s-1", OrganisationKind.Sponsor);
        ThenRefused(OrganisationProblems.OnlyHospitalsAreMembers,
            () => sponsor.Describe(OrganisationKind.Sponsor, "Sponsor", null, null, MembershipStatus.Active));
    }

    [Fact]
    public void A_hospital_never_becomes_a_sponsor()
    {
        var hospital = Organisation.Admit(Guid.CreateVersion7(Now), "h-1", OrganisationKind.Hospital);
        ThenRefused(OrganisationProblems.KindIsFixed,
            () => hospital.Describe(OrganisationKind.Sponsor, "S", null, null, MembershipStatus.None));
    }

    private static Person AnInvestigator()
    {
        var person = Someone(OrganisationKind.Hospital);
        person.Become("王文静", [Roles.Investigator], OrganisationKind.Hospital);
        return person;
    }

    private static Person Someone(OrganisationKind kind) =>
        Person.Join(Guid.CreateVersion7(Now), Organisation.Admit(Guid.CreateVersion7(Now), "H0001", kind), "Someone");

    private static void ThenRefused(Problem problem, Action deed) => Assert.Equal(problem, Assert.Throws<RuleViolationException>(deed)
        .Problem);
}
