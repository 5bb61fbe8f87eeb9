using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Puts an operation of the API, or a page of the server's own, at each of its paths.</summary>
internal static class RouteMapping
{
    public static void MapOperation(
        this IEndpointRouteBuilder routes, string name, string method, Func<HttpContext, Task<IResult>> operation, params string[] paths) =>
        routes.Map(method, operation, [new RouteOperation(name)], paths);

    public static void MapOperation(
        this IEndpointRouteBuilder routes, string name, string method, Func<HttpContext, IResult> operation, params string[] paths) =>
        routes.MapOperation(name, method, context => Task.FromResult(operation(context)), paths);

    public static void MapPage(
        this IEndpointRouteBuilder routes, string method, Func<HttpContext, Task<IResult>> page, params string[] paths) =>
        routes.Map(method, page, [], paths);

    public static void MapPage(
        this IEndpointRouteBuilder routes, string method, Func<HttpContext, IResult> page, params string[] paths) =>
        routes.MapPage(method, context => Task.FromResult(page(context)), paths);

    private static void Map(
        this IEndpointRouteBuilder routes, string method, Func<HttpContext, Task<IResult>> handler, object[] metadata, string[] paths)
    {
        foreach (var path in paths)
        {
            routes.MapMethods(path, [method], async context => await (await handler(context)).ExecuteAsync(context)).WithMetadata(metadata);
        }
    }
}
