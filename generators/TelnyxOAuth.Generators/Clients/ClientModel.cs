using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Clients;

/// <summary>A client: its root, the resources that are its properties, and the options that take credentials.</summary>
internal sealed record ClientModel(RootModel Root, EquatableArray<ClientResource> Resources, EquatableArray<ClientCredential> Credentials)
{
    private const string Suffix = Contract.Types.ResourceSuffix;

    /// <param name="root">The client's root.</param>
    /// <param name="resources">The document's resources.</param>
    /// <param name="ownOptions">What the project declares of classes of options, of this client and of others.</param>
    internal static ClientModel Create(RootModel root, IEnumerable<ResourceModel> resources, IEnumerable<OwnOptions> ownOptions)
    {
        var own = new HashSet<string>(
            ownOptions.Where(part => part.Namespace == root.Namespace && part.Name == root.OptionsName).SelectMany(part => part.Properties),
            StringComparer.Ordinal);
        var taken = new HashSet<string>(Contract.Reserved.Resources, StringComparer.Ordinal) { root.Name };
        return new ClientModel(
            root,
            resources
                .Select(resource => resource.Name)
                .Distinct()
                .Select(name => new ClientResource(name, TakeName(name, taken)))
                .ToEquatableArray(),
            root.Schemes.Select(scheme => new ClientCredential(scheme, IsOwn: own.Contains(scheme.PropertyName))).ToEquatableArray());
    }

    /// <summary>The resource's name without what all their classes end with, where that is free.</summary>
    private static string TakeName(string className, HashSet<string> taken)
    {
        var name = className.EndsWith(Suffix, StringComparison.Ordinal) ? className.Substring(0, className.Length - Suffix.Length) : className;
        name = name.Length == 0 ? "Operations" : name;
        if (taken.Add(name))
        {
            return name;
        }

        var unique = className;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = className + number.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }
}

/// <summary>A resource as a property of its client.</summary>
internal sealed record ClientResource(string ClassName, string PropertyName);

/// <summary>An option that takes the credential of a security scheme.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="IsOwn">Whether the project declares it, so that it is not written.</param>
internal sealed record ClientCredential(SecuritySchemeModel Scheme, bool IsOwn);
