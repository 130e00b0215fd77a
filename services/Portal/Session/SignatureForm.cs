using System.Text.Json;
using System.Text.Json.Serialization;
using Trials.Portal.Calls;
using Trials.Portal.Language;

namespace Trials.Portal.Session;

/// <summary>Who you are, asked again at a deed that signs: the password, and the second factor's code where the person has one; or a passkey.</summary>
public sealed class SignatureForm
{
    internal static readonly Text PasswordMissing = new("Type your password to sign.", "请输入密码以签署。");

    private static readonly Text CodeMissing = new("Type the code of your authenticator app, too. Nothing was signed.", "还须输入验证器应用中的动态验证码。尚未签署。");

    private static readonly Text WrongPassword = new(
        "That is not your password or not its code, or it is closed after five wrong tries; then wait 15 minutes. Nothing was signed.",
        "密码或动态验证码不正确，或因连续五次输错已锁定，请 15 分钟后再试。尚未签署。");

    public string? Password { get; set; }

    /// <summary>Six digits of the second factor, or a recovery code.</summary>
    public string? Code { get; set; }

    /// <summary>What the device was asked.</summary>
    public Guid? ChallengeId { get; set; }

    /// <summary>What it answered, as JSON.</summary>
    public string? Credential { get; set; }

    internal bool IsByPasskey => !string.IsNullOrEmpty(Credential);

    /// <summary>Which field a refusal is about, and what to do; nothing when it is about neither, or a device answered.</summary>
    internal (string Field, Text Sentence)? Wrong(Refusal refusal) => IsByPasskey ? null : refusal.Code switch
    {
        "directory.second_factor_needed" => ("Signature.Code", CodeMissing),
        "directory.signature_refused" => ("Signature.Password", WrongPassword),
        _ => null,
    };

    internal bool IsGiven => IsByPasskey || !string.IsNullOrWhiteSpace(Password);

    /// <summary>A device's answer; none when it is not one.</summary>
    internal static JsonElement? Read(string? credential)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(credential ?? "") is { ValueKind: JsonValueKind.Object } answer ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A fresh access token of the same sign-in.</summary>
    internal async Task<Answer<string>> Sign(Api api)
    {
        object given = Read(Credential) is { } credential ? new { challengeId = ChallengeId, credential } : new { password = Password, code = Code };
        var answer = await api.Post<Signed>($"directory/me/signature", given);
        return new Answer<string>(answer.Value?.Token, answer.Refusal, null);
    }

    private sealed record Signed([property: JsonPropertyName("access_token")] string Token);
}
