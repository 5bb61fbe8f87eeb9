using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

public class PropertyNameTableTests
{
    [Fact]
    public void A_name_that_was_added_is_found_and_is_the_same_string()
    {
        var name = new string("client_id");
        var table = new PropertyNameTable();
        table.Add([name, "", "ü"]);

        Assert.Same(name, table.Get("xclient_idx".ToCharArray(), 1, 9));
        Assert.Equal("", table.Get([], 0, 0));
        Assert.Equal("ü", table.Get(['ü'], 0, 1));
    }

    [Theory]
    [InlineData("client_i")]
    [InlineData("client_idx")]
    [InlineData("Client_id")]
    [InlineData("cliant_id")]
    [InlineData("clxent_id")]
    [InlineData("")]
    public void A_name_that_was_not_added_is_not_found(string name)
    {
        var table = new PropertyNameTable();
        table.Add(["client_id"]);

        Assert.Null(table.Get(name.ToCharArray(), 0, name.Length));
    }

    [Fact]
    public void The_first_of_equal_names_stays()
    {
        var first = new string("name");
        var table = new PropertyNameTable();
        table.Add([first]);
        table.Add([new string("name")]);

        Assert.Same(first, table.Get("name".ToCharArray(), 0, 4));
    }

    [Fact]
    public async Task Names_are_added_and_found_by_many_threads_at_once()
    {
        var table = new PropertyNameTable();
        var names = Enumerable.Range(0, 800).Select(i => "name_" + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        using var start = new Barrier(8);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                foreach (var name in names.Where((_, index) => index % 8 == thread))
                {
                    table.Add([name]);
                    Assert.Same(name, table.Get(name.ToCharArray(), 0, name.Length));
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(names, name => Assert.Same(name, table.Get(name.ToCharArray(), 0, name.Length)));
    }
}
