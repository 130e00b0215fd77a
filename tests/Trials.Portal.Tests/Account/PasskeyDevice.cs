using System.Globalization;
using Microsoft.Playwright;

namespace Trials.Portal.Tests.Account;

/// <summary>A device made of software that makes and keeps passkeys, in one window, and the person before it.</summary>
internal sealed class PasskeyDevice(PortalHost portal, IPage page)
{
    public static async Task<PasskeyDevice> Attach(PortalHost portal, IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
            },
        });
        return new PasskeyDevice(portal, page);
    }

    // A browser has passkeys for names, never for an IP address.
    public static string Address(PortalHost portal, string path) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{portal.Host.Url.Port}{path}");

    public async Task SignInByPassword(string who)
    {
        await page.GotoAsync(Address(portal, "/sign-in?return=/account"));
        await page.GetByLabel("User name").FillAsync(who);
        await page.GetByLabel("Password").FillAsync(PortalHost.Password);
        await page.Press("Sign in");
        await page.WaitForURLAsync("**/account");
    }

    /// <summary>Who the person is and what the passkey is called; the device is asked next.</summary>
    public async Task Begin(string name)
    {
        await page.GetByLabel("A name to know it by").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(PortalHost.Password);
        await page.Press("Add a passkey");
    }

    public async Task Make()
    {
        await page.Press("Make it with this device");
        await page.Happened("The passkey is added.");
    }
}
