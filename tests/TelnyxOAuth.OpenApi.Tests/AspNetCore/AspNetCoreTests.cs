using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.AspNetCore;

/// <summary>What ASP.NET Core's own package says of an API compiles, and the client calls that API.</summary>
public sealed class AspNetCoreTests : IDisposable
{
    private const string Calls = """
        var made = await client.Products.CreateAsync(new NewProduct
        {
            Name = "Dune", Kind = ProductKind.Book, Price = 9.5, SoldUntil = new DateOnly(2030, 1, 31),
            Tags = new System.Collections.Generic.Dictionary<string, string> { ["shelf"] = "B" },
        });
        await client.Products.CreateAsync(new NewProduct { Name = "Blue", Kind = ProductKind.Record, Price = 20 });
        var books = await client.Products.ListAsync(new ProductListOptions { Limit = 10, Kind = ProductKind.Book });
        var read = await client.Products.GetAsync(made.Id);
        var missing = "";
        try { await client.Products.GetAsync(99); }
        catch (TelnyxOAuth.Runtime.NotFoundException<ProblemDetails> problem) { missing = problem.Error.Status + " " + problem.Error.Title; }

        var invalid = "";
        try { await client.Products.CreateAsync(new NewProduct { Name = new string('x', 41), Kind = ProductKind.Book, Price = 1 }); }
        catch (TelnyxOAuth.Runtime.BadRequestException<HttpValidationProblemDetails> problem) { invalid = problem.Error.Status + " " + string.Join(",", problem.Error.Errors!.Keys); }

        var picture = await client.Products.CreatePictureAsync(made.Id, new CreateProductPictureRequest { Picture = new TelnyxOAuth.Runtime.FileUpload(new System.IO.MemoryStream(new byte[7]), "dune.png") });
        var prices = 0.0;
        await foreach (var price in client.Products.ListPricesAsync(made.Id)) { prices += price.Amount; }

        var paid = await client.Payments.PayAsync(new PaymentCardPayment { Amount = 3, Last4 = "4242" });
        var receipt = await client.Payments.GetAsync(new Guid("5bca8ea1-1d5c-4b51-a3de-5ba4a5a4d4b6"), new PaymentGetOptions { At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) });
        var told = FormattableString.Invariant($"{read.Id} {read.Name} {read.Kind} {read.Price} {read.SoldUntil:yyyy-MM-dd} {read.Tags["shelf"]}; {books.Count} book; {missing}; {invalid}; {picture.ProductId} {picture.FileName} {picture.Length}; {prices}; {paid.PaymentCardPayment!.Last4}; {receipt.Id} {receipt.At:O}");
        """;

    private const string Told =
        "1 Dune Book 9.5 2030-01-31 B; 1 book; 404 No such product; 400 Name; 1 dune.png 7; 9; 4242; 5bca8ea1-1d5c-4b51-a3de-5ba4a5a4d4b6 2026-01-02T03:04:05.0000000+00:00";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_document_that_the_framework_writes_compiles_and_its_client_calls_the_API()
    {
        await using var shop = await ShopServer.StartAsync();

        var told = await CompiledClient.RunAsync(_folder, await ReadAsync(shop), shop.Address, Calls + """
            await client.Products.DeleteAsync(made.Id);
            return told + "; " + (await client.Products.ListAsync()).Single().Name;
            """);

        Assert.Equal(Told + "; Blue", told);
    }

    [Fact]
    public async Task So_does_a_document_of_the_same_API_in_OpenAPI_3_2()
    {
        await using var shop = await ShopServer.StartAsync();

        var told = await CompiledClient.RunAsync(_folder, Version32(await ReadAsync(shop)), shop.Address, Calls + """
            return told + "; " + (await client.Products.SearchAsync(new ProductFilter { NameStart = "Bl" })).Single().Name;
            """);

        Assert.Equal(Told + "; Blue", told);
    }

    private static async Task<string> ReadAsync(ShopServer shop)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(shop.Document).WithinAsync(Limits.Step, "The API's description of itself");
    }

    /// <summary>Says what the framework says in the words of 3.2, and of the method that it leaves out.</summary>
    private static string Version32(string document)
    {
        var root = JsonNode.Parse(document)!;
        root["openapi"] = "3.2.0";
        root["paths"]!["/products/{id}/prices"]!["get"]!["responses"]!["200"]!["content"] = JsonNode.Parse("""
            {"text/event-stream": {"itemSchema": {"type": "object", "required": ["data"], "properties": {
              "event": {"const": "price"},
              "data": {"type": "string", "contentMediaType": "application/json", "contentSchema": {"$ref": "#/components/schemas/Price"}}}}}}
            """);
        root["paths"]!["/products"]!["query"] = JsonNode.Parse("""
            {"operationId": "SearchProducts", "tags": ["Products"],
             "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ProductFilter"}}}},
             "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Product"}}}}}}}
            """);
        root["components"]!["schemas"]!["ProductFilter"] = JsonNode.Parse("""{"type": "object", "required": ["nameStart"], "properties": {"nameStart": {"type": "string"}}}""");
        root["components"]!["schemas"]!.AsObject().Remove("SseItemOfPrice");
        return root.ToJsonString();
    }
}
