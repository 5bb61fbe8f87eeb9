using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime.Tests.Paging;

/// <summary>A list on a server: what each page holds, and which were asked for.</summary>
internal sealed class PagedList(int items, int pageSize)
{
    internal List<int> Asked { get; } = [];

    internal bool TellsTotals { get; init; } = true;

    /// <summary>The only page that the server ever responds with, whatever is asked for.</summary>
    internal int? StuckAt { get; init; }

    internal PagedEnumerable<string> All(CancellationToken cancellationToken = default) => new(token => GetAsync(1, token), cancellationToken);

    internal async Task<Page<string>> GetAsync(int number, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Asked.Add(number);
        await Task.Yield();
        var responded = StuckAt ?? number;
        return NumberedPages.Create(
            number,
            Enumerable.Range(0, items).Skip((responded - 1) * pageSize).Take(pageSize).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray(),
            TellsTotals || StuckAt is not null ? responded : null,
            TellsTotals ? items : null,
            TellsTotals ? (items + pageSize - 1) / pageSize : null,
            GetAsync);
    }
}
