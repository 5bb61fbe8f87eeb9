using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using Library;
using TelnyxOAuth.Runtime;

var handler = new CannedHandler()
    .Then("""{"title": "One", "binding": "leather"}""")
    .Then("""{"title": "Two", "binding": "paperback"}""")
    .Then("""{"name": "Ada"}""");
using var http = new HttpClient(handler);
using var library = new LibraryClient(new LibraryClientOptions
{
    ApiKey = "KEY",
    Login = new BasicCredential("ada", "pass:word"),
    HttpClient = http,
});

var one = await library.Books.GetAsync("a/b");
Console.WriteLine($"{one.Title} {one.Binding} {one.Binding!.Value.IsKnown}");
var two = await library.Books.CreateAsync(new Book { Title = "Two", Binding = BookBinding.Paperback });
Console.WriteLine($"{two.Title} {two.Binding == BookBinding.Paperback}");
var member = await library.WithOptions(new RequestOptions { MaxRetries = 0 }).Members.GetAsync("1");
Console.WriteLine(member.Name);
handler.Requests.ForEach(Console.WriteLine);

// In the program's own types and by its own source of serializers, which works beside the client's generator.
var shelf = new Shelf([one, two, null], new() { [BookBinding.Hardcover] = null, ["leather"] = one });
var json = JsonSerializer.Serialize(shelf, ShelfContext.Default.Shelf);
Console.WriteLine(json);
Console.WriteLine(json == JsonSerializer.Serialize(JsonSerializer.Deserialize(json, ShelfContext.Default.Shelf), ShelfContext.Default.Shelf));
Console.WriteLine(new Book { Title = "One", AdditionalProperties = { ["pin"] = 1 } });

internal sealed record Shelf(List<Book?> Books, Dictionary<BookBinding, Book?> ByBinding);

[JsonSerializable(typeof(Shelf))]
internal sealed partial class ShelfContext : JsonSerializerContext;
