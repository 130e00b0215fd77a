using System.Net;
using System.Net.Sockets;

namespace Trials.Tracking.Notices.Webhooks;

/// <summary>
/// Keeps webhooks out of our own network: an address is looked at when it is registered and, by what its name resolves to, at the moment of
/// every connection, which then goes to the very address that was looked at.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // Of IPv6, what stands for an IPv4 address (6to4, Teredo) or for nobody (documentation).
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ]).Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily is AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(plain)) return false;
        return !NotPublic.Any(network => network.Contains(plain));
    }

    /// <summary>Whether a webhook may be registered there; its name is resolved only when something is sent.</summary>
    public static bool MayBe(string url, bool allowPrivate)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Fragment.Length > 0) return false;
        if (address.Scheme != Uri.UriSchemeHttps) return allowPrivate && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
        if (allowPrivate) return true;
        return IPAddress.TryParse(address.IdnHost, out var literal) ? Is(literal) : !address.IsLoopback;
    }

    /// <summary>Connects to an allowed address of the host.</summary>
    /// <exception cref="HttpRequestException">It has none.</exception>
    public static async ValueTask<Stream> Connect(DnsEndPoint host, bool allowPrivate, CancellationToken ct)
    {
        var allowed = (await Dns.GetHostAddressesAsync(host.Host, ct)).Where(address => allowPrivate || Is(address)).ToArray();
        if (allowed.Length == 0) throw new HttpRequestException("The host has no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
