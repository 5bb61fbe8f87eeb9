using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>A library that calls an API by a client of its own.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed class InternalClientTests(BuildPackageFeed feed)
{
    [Fact]
    public async Task A_library_shows_what_it_says_itself_and_nothing_of_a_client_with_everything()
    {
        using var project = new BuildConsumerProject(
            feed,
            $"""
            <OpenApiClient Include="shop.yaml" Namespace="Shop" ClientName="ShopClient" Interfaces="true" DependencyInjection="true" Accessibility="internal" />
            <PackageReference Include="Microsoft.Extensions.Http" Version="{Tools.PinnedVersion("Microsoft.Extensions.Http")}" Condition="'$(TargetFramework)' == 'net10.0'" />
            <PackageReference Include="Microsoft.Extensions.Http" Version="{Tools.OldestPinnedVersion("Microsoft.Extensions.Http")}" Condition="'$(TargetFramework)' != 'net10.0'" />
            """,
            "<OutputType>Library</OutputType><TargetFramework></TargetFramework><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>9.0</LangVersion>");
        project.Add("shop.yaml");
        project.Write("Kennel.cs", """
            using System.Threading.Tasks;
            using Microsoft.Extensions.DependencyInjection;
            using Shop;
            using TelnyxOAuth.Runtime;

            namespace Kennels
            {
                /// <summary>Where the dogs of the shop sleep.</summary>
                public sealed class Kennel
                {
                    private readonly IShopClient _shop;

                    internal Kennel(IShopClient shop) => _shop = shop;

                    /// <summary>Adds a kennel to the services.</summary>
                    /// <param name="services">The services.</param>
                    public static void Add(IServiceCollection services)
                    {
                        services.AddShopClient("kennel", options => options.MaxRetries = 0);
                        services.AddSingleton(provider => new Kennel(provider.GetRequiredKeyedService<IShopClient>("kennel")));
                    }

                    /// <summary>Gets how long the coat of a cat is, and how many pets there are.</summary>
                    /// <param name="id">The cat.</param>
                    /// <returns>Both.</returns>
                    public async Task<string> DescribeAsync(string id)
                    {
                        var list = await _shop.Pets.WithResponseAsync(pets => pets.ListAsync(new PetListOptions { Page = 1 })).ConfigureAwait(false);
                        var pet = await _shop.Pets.GetAsync(id).ConfigureAwait(false);
                        return pet.Cat?.Coat == CatCoat.Long ? "long" : list.Headers.Total() + " pets";
                    }
                }
            }
            """);

        var build = (await project.DotNetAsync("build")).Succeeded(compilations: 1);
        Assert.DoesNotContain("warning", build.Output, StringComparison.Ordinal);
        Assert.Equal(["Kennels.Kennel"], PublicTypes.Of(project.PathOf("bin/Debug/netstandard2.0/App.dll")));
        Assert.Equal(["Kennels.Kennel"], PublicTypes.Of(project.PathOf("bin/Debug/net10.0/App.dll")));

        // The same client, shown: so there was something to hide.
        var file = project.PathOf("App.csproj");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(" Accessibility=\"internal\"", "", StringComparison.Ordinal));
        (await project.DotNetAsync("build", "--no-restore")).Succeeded(compilations: 1);
        Assert.Superset(
            new HashSet<string>
            {
                "Kennels.Kennel", "Shop.ShopClient", "Shop.ShopClientOptions", "Shop.IShopClient", "Shop.ShopClientServiceCollectionExtensions", "Shop.ShopClientResponseHeaders",
                "Shop.PetsResource", "Shop.PetsResourceBase", "Shop.IPetsResource", "Shop.PetListOptions", "Shop.Pet", "Shop.Cat", "Shop.CatCoat", "Shop.Problem",
            },
            PublicTypes.Of(project.PathOf("bin/Debug/net10.0/App.dll")).ToHashSet());
    }
}
