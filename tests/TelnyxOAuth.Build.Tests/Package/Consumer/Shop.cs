using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Shop;
using TelnyxOAuth.Runtime;

// By a mocking library: classes, and interfaces.
var shop = Substitute.For<ShopClient>();
shop.Pets.ListAllAsync().ReturnsForAnyArgs(new PagedEnumerable<Pet>(new Page<Pet>([new Cat { Kind = "Cat", Lives = 9 }], next: new Page<Pet>([new Dog { Kind = "Dog", Tricks = 2 }]))));
shop.Pets.GetAsync("1").Returns(new Pet(new Cat { Kind = "Cat", Lives = 7 }));
shop.Pets.GetAsync("2").ThrowsAsync(new NotFoundException<Problem>(new Problem { Title = "No pet." }));
shop.Pets.DownloadPhotoAsync("1").Returns(new FileDownload(new MemoryStream([1, 2, 3]), "image/png", length: 3, fileName: "cat.png"));
await UseAsync(shop);

// readme: interfaces
var fake = Substitute.For<IShopClient>();
fake.Pets.GetAsync("1").Returns(new Pet(new Dog { Kind = "Dog", Tricks = 2 }));
// end

Console.WriteLine($"{(await fake.Pets.GetAsync("1")).Dog!.Tricks} tricks");

// By hand.
await UseAsync(new FakeShop());
IShopClient byInterface = new FakeShop();
Console.WriteLine((await byInterface.WithOptions(new RequestOptions()).Pets.WithResponseAsync(pets => pets.GetAsync("1"))).StatusCode);
Console.WriteLine((await byInterface.Pets.WithResponseAsync(pets => pets.DeleteAsync("1"))).StatusCode);

static async Task UseAsync(ShopClient shop)
{
    await foreach (var pet in shop.Pets.ListAllAsync())
    {
        Console.WriteLine(pet.Value is Cat cat ? $"a cat of {cat.Lives} lives" : $"a dog of {pet.Dog!.Tricks} tricks");
    }

    Console.WriteLine((await shop.Pets.GetAsync("1")).Cat!.Lives);
    try
    {
        await shop.Pets.GetAsync("2");
    }
    catch (NotFoundException<Problem> exception)
    {
        Console.WriteLine(exception.Error.Title);
    }

    using var photo = await shop.Pets.DownloadPhotoAsync("1");
    Console.WriteLine($"{photo.FileName} {photo.ContentType} {photo.Length} {photo.Content.ReadByte()}");
}

internal sealed class FakeShop : ShopClient
{
    public override PetsResource Pets { get; } = new FakePets();
}

internal sealed class FakePets : PetsResource
{
    public override Task<PetPage> ListAsync(PetListOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(new PetPage
    {
        Data = options?.Page is null or 1 ? [new Cat { Kind = "Cat", Lives = 9 }] : [new Dog { Kind = "Dog", Tricks = 2 }],
        TotalPages = 2,
    });

    public override Task<Pet> GetAsync(string id, CancellationToken cancellationToken = default) =>
        id == "1" ? Task.FromResult<Pet>(new Cat { Kind = "Cat", Lives = 7 }) : throw new NotFoundException<Problem>(new Problem { Title = "No pet." });

    public override Task DeleteAsync(string id, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public override Task<FileDownload> DownloadPhotoAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(new FileDownload(new MemoryStream([1, 2, 3]), "image/png", length: 3, fileName: "cat.png"));
}
