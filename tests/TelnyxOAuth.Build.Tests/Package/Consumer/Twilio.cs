using System;
using System.Net.Http;
using TelnyxOAuth.Runtime;
using Twilio;

var handler = new CannedHandler()
    .Then("""{"sid": "AC1", "friendly_name": "Mine", "status": "active"}""")
    .Then("""{"sid": "SM1", "body": "Hello", "to": "+1"}""")
    .Then("""{"sid": "SM2", "body": "Good bye", "status": "queued"}""");
using var http = new HttpClient(handler);
using var twilio = new TwilioClient(new TwilioClientOptions { AccountSidAuthToken = new BasicCredential("AC1", "secret"), HttpClient = http });

Console.WriteLine((await twilio.Account.FetchAsync("AC1")).FriendlyName);
Console.WriteLine((await twilio.Message.FetchAsync("AC1", "SM1")).Body);
var sent = await twilio.Message.CreateAsync("AC1", new CreateMessageRequest { To = "+1", Body = "Good bye" });
Console.WriteLine($"{sent.Sid} {sent.Status}");
handler.Requests.ForEach(Console.WriteLine);
