using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.OpenApi.Tests.AspNetCore;

/// <summary>A small API as ASP.NET Core's users write them, which describes itself with the framework's own package.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ShopServer(WebApplication app) => _app = app;

    /// <summary>Where the API is.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Where the API's description of itself is.</summary>
    public Uri Document => new(Address, "/openapi/v1.json");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Starts the API on a port of its own.</summary>
    public static async Task<ShopServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi();
        builder.Services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver()));
        var app = builder.Build();
        app.MapOpenApi();
        app.UseStatusCodePages();
        var products = app.MapGroup("/products").WithTags("Products");
        var store = new ConcurrentDictionary<int, Product>();
        products.MapGet("/", ([Range(1, 100)] int? limit, ProductKind? kind) =>
            store.Values.OrderBy(product => product.Id).Where(product => kind is null || product.Kind == kind).Take(limit ?? 20).ToArray());
        products.MapGet("/{id:int}", Results<Ok<Product>, NotFound<ProblemDetails>> (int id) =>
            store.TryGetValue(id, out var product)
                ? TypedResults.Ok(product)
                : TypedResults.NotFound(new ProblemDetails { Title = "No such product", Status = 404 }))
            .WithName("GetProduct");
        products.MapPost("/", Results<Created<Product>, ValidationProblem> (NewProduct product) =>
        {
            if (product.Name.Length > 40)
            {
                return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["Name"] = ["Too long"] });
            }

            var made = new Product(store.Count + 1, product.Name, product.Kind, product.Price, product.SoldUntil, product.Notes, product.Tags ?? new());
            store[made.Id] = made;
            return TypedResults.Created($"/products/{made.Id}", made);
        });
        products.MapDelete("/{id:int}", NoContent (int id) =>
        {
            store.TryRemove(id, out _);
            return TypedResults.NoContent();
        });
        products.MapPost("/{id:int}/picture", async (int id, IFormFile picture) =>
        {
            using var stream = picture.OpenReadStream();
            var buffer = new byte[picture.Length];
            await stream.ReadExactlyAsync(buffer);
            return new Picture(id, picture.FileName, buffer.Length);
        }).DisableAntiforgery();
        // The framework's package does not describe this method yet.
        products.MapMethods("/", ["QUERY"], ([FromBody] ProductFilter filter) =>
            store.Values.OrderBy(product => product.Id).Where(product => product.Name.StartsWith(filter.NameStart, StringComparison.Ordinal)).ToArray())
            .ExcludeFromDescription();
        products.MapGet("/{id:int}/prices", (int id, CancellationToken stop) => TypedResults.ServerSentEvents(Prices(stop), "price"));
        var payments = app.MapGroup("/payments").WithTags("Payments");
        payments.MapPost("/", (Payment payment) => payment).WithName("Pay");
        payments.MapGet("/{id:guid}", (Guid id, DateTimeOffset? at, TimeSpan? within) => new Receipt(id, at, within));
        await app.StartAsync();
        return new ShopServer(app);
    }

    private static async IAsyncEnumerable<Price> Prices([EnumeratorCancellation] CancellationToken stop)
    {
        for (var index = 1; index <= 3; index++)
        {
            await Task.Yield();
            yield return new Price(index, 1.5m * index);
        }
    }
}

[JsonConverter(typeof(JsonStringEnumConverter<ProductKind>))]
internal enum ProductKind
{
    Book,
    Record,
}

internal sealed record Product(int Id, string Name, ProductKind Kind, decimal Price, DateOnly? SoldUntil, string? Notes, Dictionary<string, string> Tags);

internal sealed record NewProduct([property: Required, StringLength(40, MinimumLength = 1)] string Name, ProductKind Kind, [property: Description("In euros.")] decimal Price, DateOnly? SoldUntil = null, string? Notes = null, Dictionary<string, string>? Tags = null);

internal sealed record ProductFilter(string NameStart);

internal sealed record Picture(int ProductId, string FileName, long Length);

internal sealed record Price(int Index, decimal Amount);

internal sealed record Receipt(Guid Id, DateTimeOffset? At, TimeSpan? Within);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CardPayment), "card")]
[JsonDerivedType(typeof(TransferPayment), "transfer")]
internal abstract record Payment(decimal Amount);

internal sealed record CardPayment(decimal Amount, string Last4) : Payment(Amount);

internal sealed record TransferPayment(decimal Amount, string Iban) : Payment(Amount);
