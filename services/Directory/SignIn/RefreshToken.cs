using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Trials.Directory.SignIn;

/// <summary>
/// What keeps a sign-in going: a part that names the sign-in and stays, and a part that changes at every use. Whoever shows the first
/// with an old second had a token that was used before.
/// </summary>
internal sealed record RefreshToken(string Session, string Turn)
{
    public static RefreshToken New() => new(Secret.New(), Secret.New());

    public static RefreshToken? Parse(string sent) => sent.Split('.') is [{ Length: > 0 } session, { Length: > 0 } turn] ? new(session, turn) : null;

    /// <summary>
    /// The token after this one. It takes both this token and the store's nonce to tell it, so that two requests with one token get the
    /// same answer and yet the store keeps no token.
    /// </summary>
    public RefreshToken Next(string nonce) =>
        this with { Turn = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Turn), Encoding.UTF8.GetBytes(nonce))) };

    public override string ToString() => $"{Session}.{Turn}";
}
