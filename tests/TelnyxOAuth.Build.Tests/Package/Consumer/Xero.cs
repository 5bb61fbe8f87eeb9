using System;
using System.IO;
using System.Net.Http;
using TelnyxOAuth.Runtime;
using Xero;

const string Id = "00000000-0000-0000-0000-000000000001";
var handler = new CannedHandler()
    .Then("""{"Accounts": [{"Code": "200", "Name": "Sales"}, {"Code": "400", "Name": "Advertising"}]}""")
    .Then($$"""{"Accounts": [{"AccountID": "{{Id}}", "Code": "500", "Name": "Travel"}]}""")
    .Then($$"""{"Accounts": [{"AccountID": "{{Id}}", "Code": "500", "Name": "Travel"}]}""")
    .Then("""{"Attachments": [{"FileName": "note.txt"}]}""")
    .Then("receipt");
using var http = new HttpClient(handler);
using var xero = new XeroClient(new XeroClientOptions { OAuth2 = new BearerCredential("TOKEN"), HttpClient = http });

Console.WriteLine((await xero.Accounting.GetAccountsAsync("tenant", new() { Order = "Name ASC" })).Items!.Count);
var created = await xero.Accounting.CreateAccountAsync("tenant", new Account { Code = "500", Name = "Travel" });
Console.WriteLine(created.Items![0].AccountId);
Console.WriteLine((await xero.Accounting.GetAccountAsync(Guid.Parse(Id), "tenant")).Items![0].Name);
using var note = new MemoryStream("Lunch"u8.ToArray());
Console.WriteLine((await xero.Accounting.CreateAccountAttachmentAsync(Guid.Parse(Id), "note.txt", "tenant", note)).Items![0].FileName);
using (var receipt = await xero.Accounting.GetAccountAttachmentByFileNameAsync(Guid.Parse(Id), "receipt.txt", "tenant", "text/plain"))
using (var text = new StreamReader(receipt.Content))
{
    Console.WriteLine(text.ReadToEnd());
}

handler.Requests.ForEach(Console.WriteLine);
