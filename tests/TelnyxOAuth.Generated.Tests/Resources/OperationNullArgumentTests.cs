using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Resources;

/// <summary>Whoever passes <c>null</c> where a value is needed is told by the name of the parameter.</summary>
public class OperationNullArgumentTests
{
    [Fact]
    public async Task Every_member_of_the_SDK_names_the_callers_parameter()
    {
        using var server = new Server(change: Operations.WithClient);
        var arguments = new NullArguments([typeof(TelnyxOAuthClient).Assembly], type => Create(type, server.Client));

        var findings = await arguments.FindAsync();

        Assert.True(findings.Length == 0, findings);
        Assert.InRange(arguments.Count, 25, 200);
        Assert.Empty(server.Requests);
    }

    /// <summary>The client itself, and its resources.</summary>
    private static object? Create(Type type, TelnyxOAuthClient client) => type == typeof(TelnyxOAuthClient)
        ? client
        : typeof(TelnyxOAuthClient).GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(property => property.PropertyType == type)?.GetValue(client);
}
