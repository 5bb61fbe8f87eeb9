using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Puts one operation at each of its paths.</summary>
internal static class RouteMapping
{
    public static void Map(
        this IEndpointRouteBuilder routes, string method, Func<HttpContext, Task<IResult>> operation, params string[] paths)
    {
        foreach (var path in paths)
        {
            routes.MapMethods(path, [method], async context => await (await operation(context)).ExecuteAsync(context));
        }
    }

    public static void Map(
        this IEndpointRouteBuilder routes, string method, Func<HttpContext, IResult> operation, params string[] paths) =>
        routes.Map(method, context => Task.FromResult(operation(context)), paths);
}
