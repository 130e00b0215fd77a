using Trials.Portal.Tests.Sponsor;

namespace Trials.Portal.Tests.Public;

/// <summary>A real record on its way to the public.</summary>
internal sealed class PublishedTrial : FiledApplication
{
    private PublishedTrial(PortalHost portal) : base(portal)
    {
    }

    /// <summary>Accepted, staged by its sponsor and released by the coordinator.</summary>
    public static async Task<PublishedTrial> Release(PortalHost portal)
    {
        var trial = new PublishedTrial(portal);
        await trial.Submit();
        await trial.Accept();
        await trial.Publish();
        return trial;
    }

    /// <summary>Whatever is new becomes the next version.</summary>
    public async Task Publish()
    {
        var staged = await Post(Sponsor, $"{Path}/public-record/staging");
        await Post("coordinator@alliance", $"{Path}/public-record/release", new { sha256 = staged.GetProperty("staged").GetProperty("sha256").GetString() });
    }

    /// <summary>The sponsor suspends its study.</summary>
    public Task Suspend() => Post(Sponsor, $"{Path}/notices", new { kind = "Suspended", reason = "供药延迟。", on = Today });
}
