using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Template;

namespace Trials.Portal.Forms;

/// <summary>What a page's address names is read from the address alone. By itself a field of the same name in a form would come before it, and the page be about another case.</summary>
internal sealed class AddressSays : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var named = TemplateParser.Parse(model.ActionDescriptor.AttributeRouteInfo!.Template!).Parameters.Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in model.HandlerProperties)
            if (property.BindingInfo is { } binding && named.Contains(binding.BinderModelName ?? property.PropertyName)) binding.BindingSource = BindingSource.Path;
        foreach (var parameter in model.HandlerMethods.SelectMany(handler => handler.Parameters))
            if (named.Contains(parameter.BindingInfo?.BinderModelName ?? parameter.ParameterName)) (parameter.BindingInfo ??= new BindingInfo()).BindingSource = BindingSource.Path;
    }
}
