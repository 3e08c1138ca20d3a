using System.Threading.Tasks;
using Hgnc.Mirror.Requests;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Answers;

/// <summary>A small answer that says what is wrong, in the format asked for or, where that is none, in plain text.</summary>
internal static class ErrorAnswer
{
    public static async Task WriteAsync(HttpContext context, RequestError error)
    {
        var response = context.Response;
        response.StatusCode = error.Status;
        if (Negotiation.Choose(context.Request.Headers.Accept) is { } format)
        {
            response.ContentType = AnswerWriter.ContentType(format);
            using var writer = AnswerWriter.Create(format, response.BodyWriter);
            writer.WriteError(error);
        }
        else
        {
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync($"{error.Message}\n{error.Advice}\n", context.RequestAborted);
        }
    }
}
