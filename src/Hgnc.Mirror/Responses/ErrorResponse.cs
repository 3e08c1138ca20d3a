using Hgnc.Mirror.Requests;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Responses;

/// <summary>A small response with an error, in the requested format, or in one of the two formats if the requested one is not supported.</summary>
internal static class ErrorResponse
{
    public static void Write(HttpContext context, RequestError error)
    {
        var response = context.Response;
        response.StatusCode = error.Status;
        var format = Negotiation.ForError(context.Request.Headers.Accept);
        response.ContentType = ResponseWriter.ContentType(format);
        using var writer = ResponseWriter.Create(format, response.BodyWriter);
        writer.WriteError(error);
    }
}
