namespace TelnyxOAuth;

/// <summary>What Redis does in one step.</summary>
internal static class RedisScripts
{
    /// <summary>Sets the entry to a value, for so many milliseconds, or for ever where they are 0.</summary>
    internal const string Set = """
        if ARGV[2] == '0' then redis.call('SET', KEYS[1], ARGV[1]) else redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
        return 1
        """;

    /// <summary>The same, if the entry begins with what was read up to a byte; an absent one is empty.</summary>
    internal const string CompareAndSet = """
        if redis.call('GETRANGE', KEYS[1], 0, ARGV[2]) ~= ARGV[1] then return 0 end
        if ARGV[4] == '0' then redis.call('SET', KEYS[1], ARGV[3]) else redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[4]) end
        return 1
        """;

    /// <summary>Deletes the entry if it has a value.</summary>
    internal const string CompareAndDelete = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
        return 0
        """;
}
