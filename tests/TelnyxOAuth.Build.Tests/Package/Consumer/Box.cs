using System;
using System.Net.Http;
using Box;
using TelnyxOAuth.Runtime;

var handler = new CannedHandler()
    .Then("""{"id": "0", "type": "folder", "name": "Everything", "etag": null}""")
    .Then("""{"id": "7", "type": "comment", "message": "Well done"}""")
    .Then("""{"id": "1", "type": "user", "name": "Ada", "status": "on_holiday"}""");
using var http = new HttpClient(handler);
using var box = new BoxClient(new BoxClientOptions { Credential = new BearerCredential("TOKEN"), HttpClient = http });

Console.WriteLine((await box.Folders.GetAsync("0")).Name);
Console.WriteLine((await box.Comments.GetAsync("7")).Message);
var me = await box.Users.GetMeAsync();
Console.WriteLine($"{me.Name} {me.Status}");
handler.Requests.ForEach(Console.WriteLine);
