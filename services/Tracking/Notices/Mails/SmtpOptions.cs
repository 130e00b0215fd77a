using System.Net.Mail;

namespace Trials.Tracking.Notices.Mails;

/// <summary>The mail server. Without a host nothing is mailed, and nothing is lost: notices are read in the list.</summary>
internal sealed class SmtpOptions
{
    public const string Section = "Smtp";

    public string Host { get; set; } = "";

    /// <summary>The port of STARTTLS submission unless set.</summary>
    public int Port { get; set; } = 587;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>The sender's address; a mail's id ends in its host.</summary>
    public string From { get; set; } = "";

    /// <summary>Ask for STARTTLS and send nothing where it is not offered; false only for a server on the same machine or a closed network.</summary>
    public bool Tls { get; set; } = true;

    public bool IsOn => Host.Length > 0;

    /// <summary>What is wrong with them, as a sentence; null when nothing is.</summary>
    public string? Fault => this switch
    {
        { IsOn: false } => null,
        _ when !MailAddress.TryCreate(From, out _) => "Smtp:From must be the sender's address.",
        { Port: < 1 or > 65535 } => "Smtp:Port must be a port from 1 to 65535.",
        { User: not null, Tls: false } => "Smtp:User needs Smtp:Tls: a password is not sent in the clear.",
        _ => null,
    };
}

/// <summary>Where people open the product; links in mails begin with it.</summary>
internal sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Such as <c>https://trials.example</c>; without it a mail names the path alone.</summary>
    public string Address { get; set; } = "";
}
