using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Trials.Web;

public static class ApiDocuments
{
    private const string Scheme = "token";

    /// <summary>Describes the endpoints of one group as OpenAPI 3.1 under <c>/openapi/name.json</c>.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="name">The service's name, lower case: its group and its URL prefix.</param>
    public static void AddApiDocument(this WebApplicationBuilder builder, string name) => builder.Services.AddOpenApi(name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.GroupName == name;
        options.CreateSchemaReferenceId = SchemaName;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = $"Trials: {name}",
                Version = "v1",
                Description = "Refusals are problem details with a stable code; sentences follow Accept-Language (en, zh).",
            };
            document.Components ??= new OpenApiComponents();
            document.AddComponent<IOpenApiSecurityScheme>(Scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "An access token of POST /directory/token, or of the identity provider this installation trusts.",
            });
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // Null is not written.
            foreach (var member in context.JsonTypeInfo.Properties.Where(m => m.IsGetNullable)) schema.Required?.Remove(member.Name);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<AllowedRoles>().SingleOrDefault() is not { Roles: var roles }) return Task.CompletedTask;
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
            operation.Description = roles.Count == 0 ? "Everybody who is signed in." : $"Roles: {string.Join(", ", roles)}.";
            var isSigned = metadata.OfType<SignedDeed>().Any();
            if (isSigned) operation.Description += " Signed by a person who has just shown who they are (access.sign_again).";
            return Task.CompletedTask;
        });
    });

    // Slices nest their Request and Response: the name of the use case tells them apart, also inside a page of them.
    private static string? SchemaName(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null ? null : NameOf(type.Type);

    private static string NameOf(Type type)
    {
        if (type.IsArray) return $"ArrayOf{NameOf(type.GetElementType()!)}";
        var name = type.DeclaringType is { } slice ? slice.Name + type.Name : type.Name;
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}Of{string.Join("And", type.GenericTypeArguments.Select(NameOf))}"
            : name;
    }
}
