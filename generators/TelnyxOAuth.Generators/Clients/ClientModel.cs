using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Clients;

/// <summary>A client: its root and the resources that are its properties.</summary>
internal sealed record ClientModel(RootModel Root, EquatableArray<ClientResource> Resources)
{
    private const string Suffix = Contract.Types.ResourceSuffix;

    internal static ClientModel Create(RootModel root, IEnumerable<ResourceModel> resources)
    {
        var taken = new HashSet<string>(Contract.Reserved.Resources, StringComparer.Ordinal) { root.Name };
        return new ClientModel(
            root,
            resources
                .Select(resource => resource.Name)
                .Distinct()
                .Select(name => new ClientResource(name, TakeName(name, taken)))
                .ToEquatableArray());
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
