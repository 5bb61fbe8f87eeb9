using System;
using System.Net.Http;
using TelnyxOAuth.Runtime;
using Xero;

const string Id = "00000000-0000-0000-0000-000000000001";
var handler = new CannedHandler()
    .Then("""{"Accounts": [{"Code": "200", "Name": "Sales"}, {"Code": "400", "Name": "Advertising"}]}""")
    .Then($$"""{"Accounts": [{"AccountID": "{{Id}}", "Code": "500", "Name": "Travel"}]}""")
    .Then($$"""{"Accounts": [{"AccountID": "{{Id}}", "Code": "500", "Name": "Travel"}]}""");
using var http = new HttpClient(handler);
using var xero = new XeroClient(new XeroClientOptions { OAuth2 = new BearerCredential("TOKEN"), HttpClient = http });

Console.WriteLine((await xero.Accounting.GetAccountsAsync("tenant", order: "Name ASC")).Items!.Count);
var created = await xero.Accounting.CreateAccountAsync(request: new Account { Code = "500", Name = "Travel" }, xeroTenantId: "tenant");
Console.WriteLine(created.Items![0].AccountId);
Console.WriteLine((await xero.Accounting.GetAccountAsync("tenant", Guid.Parse(Id))).Items![0].Name);
handler.Requests.ForEach(Console.WriteLine);
