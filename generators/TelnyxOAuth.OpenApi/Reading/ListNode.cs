using System.Collections.Generic;
using System.Linq;

using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>A list of nodes.</summary>
internal sealed class ListNode : Node
{
    /// <summary>Creates a list.</summary>
    public ListNode(Position position = default, IEnumerable<Node>? items = null)
        : base(position) => Items = items?.ToList() ?? [];

    /// <summary>The items in order.</summary>
    public IList<Node> Items { get; }

    /// <inheritdoc/>
    public override Node DeepClone() => new ListNode(Position, Items.Select(item => item.DeepClone()));
}
