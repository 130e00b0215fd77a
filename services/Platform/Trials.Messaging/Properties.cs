using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Trials.Testing")]
[assembly: InternalsVisibleTo("Trials.Platform.Tests")]
[assembly: InternalsVisibleTo("Trials.Benchmarks")]
