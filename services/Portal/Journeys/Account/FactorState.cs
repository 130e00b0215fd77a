namespace Trials.Portal.Journeys.Account;

/// <summary>The second factors of whoever is signed in, and whether their roles ask for one.</summary>
public sealed record FactorState(bool IsRequired, DateTimeOffset? AuthenticatorSince, int RecoveryCodesLeft, IReadOnlyList<FactorState.Passkey> Passkeys)
{
    public sealed record Passkey(Guid PasskeyId, string Name, DateTimeOffset AddedAt, DateTimeOffset? LastUsedAt);

    public bool IsSetUp => AuthenticatorSince is not null || Passkeys.Count > 0;
}
