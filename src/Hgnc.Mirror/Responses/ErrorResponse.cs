using Hgnc.Mirror.Requests;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Responses;

/// <summary>A small answer that says what is wrong, in the format asked for or, where there is no such format, in one of the two.</summary>
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
