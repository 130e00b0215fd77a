namespace Trials.Tracking.Figures;

/// <summary>
/// Keeps the public answer for some minutes: anybody may ask for it as often as they like, and a whole month's figures change only by facts
/// that come late.
/// </summary>
internal sealed class PublicFigures : IDisposable
{
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<bool, (DateOnly Month, DateTimeOffset Until, FiguresView View)> _kept = [];

    public async Task<FiguresView> Of(DateOnly month, bool chinese, DateTimeOffset now, Func<Task<FiguresView>> read)
    {
        await _one.WaitAsync();
        try
        {
            if (_kept.TryGetValue(chinese, out var kept) && kept.Month == month && kept.Until > now) return kept.View;
            var view = await read();
            _kept[chinese] = (month, now + Keep, view);
            return view;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
