using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Box;
using TelnyxOAuth.Runtime;

var handler = new CannedHandler()
    .Then("""{"id": "0", "type": "folder", "name": "Everything", "etag": null}""")
    .Then("""{"id": "7", "type": "comment", "message": "Well done"}""")
    .Then("""{"id": "1", "type": "user", "name": "Ada", "status": "on_holiday"}""")
    .Then("""{"total_count": 1, "entries": [{"id": "12", "type": "file", "name": "photo.png"}]}""")
    .Then("the bytes of the photo");
using var http = new HttpClient(handler);
Environment.SetEnvironmentVariable("BOX_TOKEN", "TOKEN");
using var box = new BoxClient(new BoxClientOptions { HttpClient = http });

Console.WriteLine((await box.Folders.GetAsync("0")).Name);
Console.WriteLine((await box.Comments.GetAsync("7")).Message);
var me = await box.Users.GetMeAsync();
Console.WriteLine($"{me.Name} {me.Status}");

System.IO.File.WriteAllText("photo.png", "pixels");
{
    // readme: sending and receiving files
    await box.Uploads.CreateContentAsync(new CreateUploadContentRequest
    {
        Attributes = new CreateUploadContentRequestAttributes
        {
            Name = "photo.png",
            Parent = new CreateUploadContentRequestAttributesParent { Id = "0" },
        },
        File = FileUpload.FromFile("photo.png", "image/png"),   // or a stream, or bytes
    });

    using FileDownload photo = await box.Downloads.GetFileContentAsync("12");
    await using var target = System.IO.File.Create(photo.FileName ?? "download");
    await photo.Content.CopyToAsync(target);
    // end
}

Console.WriteLine(System.IO.File.ReadAllText("download"));
handler.Requests.ForEach(Console.WriteLine);

namespace Box
{
    // readme: options of your own
    public sealed partial class BoxClientOptions
    {
        partial void OnCompleting(ICollection<string> errors)
        {
            var token = Environment.GetEnvironmentVariable("BOX_TOKEN");
            Credential ??= CreateCredential("The environment variable BOX_TOKEN", token, static key => new BearerCredential(key), errors);
        }
    }
    // end

    internal static class Example
    {
        internal static async Task<string?> ReadRootNameAsync(string token)
        {
            // readme: a client
            using var box = new BoxClient(new BoxClientOptions { Credential = new BearerCredential(token) });
            // end

            return (await box.Folders.GetAsync("0")).Name;
        }
    }
}
