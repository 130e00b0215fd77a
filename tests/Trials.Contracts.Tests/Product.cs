using System.Reflection;

namespace Trials.Contracts.Tests;

internal static class Product
{
    public static readonly string[] Names = ["Registration", "Ethics", "Allocation", "Recruitment", "Directory", "Tracking"];

    public static readonly Assembly[] Services = [.. Names.Select(name => Assembly.Load($"Trials.{name}"))];
}
