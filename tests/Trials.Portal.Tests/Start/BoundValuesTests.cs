using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Trials.Portal.Forms;
using Trials.Portal.Session;
using Trials.Portal.Tests.Pages;

namespace Trials.Portal.Tests.Start;

/// <summary>A page takes from a request what it says it takes, and nothing else.</summary>
public class BoundValuesTests(PortalHost portal)
{
    [Fact]
    public async Task A_page_binds_single_properties_on_purpose_and_of_those_that_all_have_only_the_signature()
    {
        var bound = new List<(CompiledPageActionDescriptor Page, PropertyInfo Property)>();
        foreach (var template in new PageTemplates(portal).All)
        {
            var page = await BoundValues.Of(portal, template);
            Assert.False(page.ModelTypeInfo!.IsDefined(typeof(BindPropertiesAttribute), inherit: true), $"{page.ModelTypeInfo.Name} binds everything");
            bound.AddRange(page.BoundProperties.OfType<PageBoundPropertyDescriptor>().Select(property => (page, property.Property)));
        }

        Assert.True(bound.Count > 200, $"only {bound.Count} properties");
        Assert.Empty(bound.Where(one => !one.Property.IsDefined(typeof(BindPropertyAttribute))).Select(Name));
        Assert.Empty(bound.Where(one => one.Property.SetMethod is not { IsPublic: true }).Select(Name));
        Assert.Empty(bound.Where(one => !IsOfAForm(one.Property.PropertyType)).Select(Name));
        var ofAll = bound.Select(one => one.Property).Where(property => property.DeclaringType!.Namespace == typeof(DeedPage).Namespace);
        Assert.Equal([nameof(DeedPage.Signature)], ofAll.Select(property => property.Name).Distinct());
        var ofSignature = typeof(SignatureForm).GetProperties().Where(property => property.SetMethod is { IsPublic: true });
        Assert.Equal(["ChallengeId", "Code", "Credential", "Password"], ofSignature.Select(property => property.Name).Order());
    }

    [Fact]
    public async Task What_an_address_names_no_form_can_name_otherwise()
    {
        var named = 0;
        foreach (var template in new PageTemplates(portal).All)
        {
            var page = await BoundValues.Of(portal, template);
            var parameters = template.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var value in page.BoundProperties.Concat(page.HandlerMethods.SelectMany(handler => handler.Parameters)))
            {
                if (!parameters.Contains(value.BindingInfo?.BinderModelName ?? value.Name)) continue;
                Assert.True(value.BindingInfo?.BindingSource?.Id == "Path", $"{template.RoutePattern.RawText}: {value.Name}");
                named++;
            }
        }
        Assert.True(named > 80, $"only {named} values");
    }

    private static string Name((CompiledPageActionDescriptor Page, PropertyInfo Property) bound) => $"{bound.Page.ModelTypeInfo!.Name}.{bound.Property.Name}";

    // A single value, a file, a form of the Portal's own that holds such, or a list of them: never a record of a service.
    private static bool IsOfAForm(Type type) => IsSingle(type) || IsForm(type)
        || (type.IsGenericType ? type.GetGenericArguments()[^1] : type.GetElementType()) is { } element && (IsSingle(element) || IsForm(element));

    private static bool IsForm(Type type) => type.Name.EndsWith("Form", StringComparison.Ordinal) && type.Namespace!.StartsWith("Trials.Portal.", StringComparison.Ordinal)
        && type.GetProperties().Where(property => property.SetMethod is not null).All(property => IsOfAForm(property.PropertyType));

    private static bool IsSingle(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(Guid) || plain == typeof(DateOnly) || plain == typeof(TimeOnly)
            || plain == typeof(DateTimeOffset) || plain == typeof(decimal) || plain == typeof(IFormFile));
}
