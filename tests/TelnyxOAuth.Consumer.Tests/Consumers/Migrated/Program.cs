using System;
using System.Net.Http;
using System.Threading.Tasks;
using Library;
using TelnyxOAuth.Runtime;

var handler = new CannedHandler().Then("""{"title": "One", "binding": "leather"}""");
using var http = new HttpClient(handler);

// docs: from-openapireference, a call
using var library = new BooksClient(new BooksClientOptions { HttpClient = http, ApiKey = "KEY" });
try
{
    Book book = await library.Books.GetAsync("1");
    Console.WriteLine($"{book.Title} {book.Binding}");
}
catch (ApiResponseException exception)
{
    Console.WriteLine($"{(int)exception.StatusCode} {exception.Message}");
}
// end

handler.Requests.ForEach(Console.WriteLine);
Console.WriteLine(typeof(BooksClient).GetInterface("IBooksClient") is not null);
