using System;
using System.Net.Http;
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
