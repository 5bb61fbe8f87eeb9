using System;
using System.Net.Http;
using Telnyx;
using TelnyxOAuth.Runtime;

const string Id = "00000000-0000-0000-0000-000000000001";
var handler = new CannedHandler()
    .Then("""{"data": {"balance": "300.00", "currency": "USD"}}""")
    .Then($$$"""{"data": {"id": "{{{Id}}}", "customer_reference": "mine", "status": "pending"}}""")
    .Then($$$"""{"data": {"id": "{{{Id}}}", "phone_numbers_count": 2}}""")
    .Then("""{"data": [{"customer_reference": "a"}, {"customer_reference": "b"}], "meta": {"total_results": 2, "page_number": 1, "page_size": 20, "total_pages": 1}}""");
using var http = new HttpClient(handler);
using var telnyx = new TelnyxClient(new TelnyxClientOptions { Credential = new BearerCredential("KEY"), HttpClient = http });

Console.WriteLine((await telnyx.Billing.GetUserBalanceAsync()).Data!.Balance);
var order = await telnyx.PhoneNumberOrders.CreateAsync(new CreateNumberOrderRequest { CustomerReference = "mine" });
Console.WriteLine($"{order.Data!.CustomerReference} {order.Data.Status}");
Console.WriteLine((await telnyx.PhoneNumberOrders.RetrieveAsync(Id)).Data!.PhoneNumbersCount);
Console.WriteLine((await telnyx.PhoneNumberOrders.ListAsync(new() { PageSize = 20 })).Data!.Count);
handler.Requests.ForEach(Console.WriteLine);
